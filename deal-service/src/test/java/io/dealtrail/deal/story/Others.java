package io.dealtrail.deal.story;

import io.dealtrail.deal.decision.Elsewhere;
import io.dealtrail.deal.rules.Concerns;
import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.AggregateType;
import io.dealtrail.events.DealEvent;
import io.dealtrail.events.EventJson;
import io.dealtrail.events.EventName;
import io.dealtrail.events.PartiesMerged;
import io.dealtrail.events.PartyRelationRecorded;
import io.dealtrail.facts.Facts;
import io.dealtrail.facts.RecordedEvent;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.PartialDate;
import io.dealtrail.terms.RelationKind;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What other aggregates have recorded, filed under the keys by which the store would find it. */
public final class Others {

    private final Map<String, Set<AggregateRef>> concerned = new LinkedHashMap<>();
    private final Map<AggregateRef, Facts> facts = new LinkedHashMap<>();

    /** A party belongs to another one. */
    public Others relation(String child, String parent, RelationKind kind, @Nullable String from, @Nullable String to) {
        AggregateRef party = new AggregateRef(AggregateType.PARTY, child);
        int number = 1 + Math.toIntExact(facts.getOrDefault(party, Facts.none()).version());
        return with(
                party,
                new PartyRelationRecorded(child, number, parent, kind, null, date(from), date(to), Evidence.NONE));
    }

    /** A party is another one. */
    public Others merger(String duplicate, String into) {
        return with(
                new AggregateRef(AggregateType.PARTY, duplicate), new PartiesMerged(duplicate, into, Evidence.NONE));
    }

    /** Something happened to a portfolio; single quotes are as good as double ones, its id and source are added. */
    public Others portfolio(String id, String event, String data) {
        String json = "{\"portfolioId\":\"%s\",%s,\"sources\":[\"release\"]}".formatted(id, data.replace('\'', '"'));
        return with(new AggregateRef(AggregateType.PORTFOLIO, id), EventJson.read(new EventName(event, 1), json));
    }

    /** Anything that happened to an aggregate. */
    public Others with(AggregateRef aggregate, DealEvent event) {
        Facts known = facts.getOrDefault(aggregate, Facts.none());
        UUID id = UUID.nameUUIDFromBytes((aggregate + "/" + known.version()).getBytes(StandardCharsets.UTF_8));
        RecordedEvent recorded = new RecordedEvent(id, known.version(), Instant.EPOCH, event);
        Facts after = known.with(recorded);
        facts.put(aggregate, after);
        Concerns.of(recorded, after)
                .forEach(key ->
                        concerned.computeIfAbsent(key, _ -> new HashSet<>()).add(aggregate));
        return this;
    }

    /** What is known of aggregates, with what was recorded of them besides. */
    Map<AggregateRef, Facts> with(Map<AggregateRef, Facts> named) {
        Map<AggregateRef, Facts> all = new LinkedHashMap<>(named);
        facts.forEach((aggregate, more) -> {
            Facts known = all.getOrDefault(aggregate, Facts.none());
            for (RecordedEvent event : more.events()) {
                known = known.with(
                        new RecordedEvent(event.eventId(), known.version(), event.knownSince(), event.event()));
            }
            all.put(aggregate, known);
        });
        return all;
    }

    Elsewhere elsewhere() {
        return new Elsewhere(concerned, facts, 0, true);
    }

    private static @Nullable PartialDate date(@Nullable String text) {
        return text == null ? null : PartialDate.parse(text);
    }
}
