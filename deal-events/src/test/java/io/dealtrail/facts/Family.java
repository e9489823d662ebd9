package io.dealtrail.facts;

import io.dealtrail.events.DealEvent;
import io.dealtrail.events.PartiesMerged;
import io.dealtrail.events.PartyRelationEnded;
import io.dealtrail.events.PartyRelationRecorded;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.Fraction;
import io.dealtrail.terms.PartialDate;
import io.dealtrail.terms.RelationKind;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Parties of which all is in memory: every one is looked at for every question, as if each could belong to each. */
final class Family implements Kin {

    private final Map<String, Facts> parties = new TreeMap<>();

    Family relation(String child, String parent, RelationKind kind, @Nullable String from, @Nullable String to) {
        return add(
                child,
                new PartyRelationRecorded(
                        child, 1 + number(child), parent, kind, null, date(from), date(to), Evidence.NONE));
    }

    Family stake(String child, String parent, String stake) {
        return add(
                child,
                new PartyRelationRecorded(
                        child,
                        1 + number(child),
                        parent,
                        RelationKind.STAKE,
                        Fraction.parse(stake),
                        null,
                        null,
                        Evidence.NONE));
    }

    Family end(String child, int number, String to) {
        return add(
                child,
                new PartyRelationEnded(
                        child, number, "nobody", RelationKind.CONTROLLED, PartialDate.parse(to), Evidence.NONE));
    }

    Family merge(String duplicate, String into) {
        return add(duplicate, new PartiesMerged(duplicate, into, Evidence.NONE));
    }

    @Override
    public Map<String, FactView> above(String party) {
        return views();
    }

    @Override
    public Map<String, FactView> below(String party) {
        return views();
    }

    private Map<String, FactView> views() {
        Map<String, FactView> views = new TreeMap<>();
        parties.forEach((id, facts) -> views.put(id, facts.asOf(LocalDate.EPOCH)));
        return views;
    }

    private int number(String party) {
        return Math.toIntExact(parties.getOrDefault(party, Facts.none()).version());
    }

    private Family add(String party, DealEvent event) {
        Facts known = parties.getOrDefault(party, Facts.none());
        UUID id = UUID.nameUUIDFromBytes((party + known.version()).getBytes(StandardCharsets.UTF_8));
        parties.put(party, known.with(new RecordedEvent(id, known.version(), Instant.EPOCH, event)));
        return this;
    }

    private static @Nullable PartialDate date(@Nullable String text) {
        return text == null ? null : PartialDate.parse(text);
    }
}
