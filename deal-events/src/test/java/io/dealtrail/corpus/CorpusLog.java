package io.dealtrail.corpus;

import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.AggregateType;
import io.dealtrail.events.DealEvent;
import io.dealtrail.events.EventCatalog;
import io.dealtrail.events.EventEnvelope;
import io.dealtrail.events.EventJson;
import io.dealtrail.events.EventName;
import io.dealtrail.events.PartnershipEvent;
import io.dealtrail.events.PartyEvent;
import io.dealtrail.events.PortfolioEvent;
import io.dealtrail.events.Provenance;
import io.dealtrail.events.Samples;
import io.dealtrail.events.SourceEvent;
import io.dealtrail.facts.GeneratedHistory;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Continues a recorded log with what no deal tells: a history in which every event occurs, and a made-up one. */
public final class CorpusLog {

    private static final Instant RECORDED = Instant.parse("2026-01-05T10:00:00Z");
    private static final String EVERY = "every-event";
    private static final List<String> FIRST = List.of(
            "party-registered.v1",
            "source-recorded.v1",
            "patent-portfolio-defined.v1",
            "partnership-opened.v1",
            "agreement-announced.v1",
            "agreement-signed.v1");
    private static final long SEED = 20_260_105;
    private static final int GENERATED = 40;

    private final Map<AggregateRef, EventEnvelope> last = new HashMap<>();
    private long position;

    /**
     * @param position of the last event of the log
     */
    public CorpusLog(long position) {
        this.position = position;
    }

    /** A party, a source, a portfolio and a partnership to which everything has happened that there is a sample of. */
    public List<EventEnvelope> everyEvent() {
        return inOrder()
                .map(sample -> next(
                        new AggregateRef(typeOf(Samples.get(sample)), EVERY),
                        Samples.nameOf(sample),
                        ofAggregate(Samples.get(sample)),
                        RECORDED,
                        null))
                .toList();
    }

    /** A partnership with corrections, retractions, attestations and choices between them. */
    public List<EventEnvelope> generated() {
        AggregateRef aggregate = new AggregateRef(AggregateType.PARTNERSHIP, "p");
        return GeneratedHistory.events(SEED, GENERATED).stream()
                .map(event -> next(
                        aggregate,
                        EventCatalog.nameOf(event.event()),
                        EventJson.write(event.event()),
                        event.knownSince(),
                        event.eventId()))
                .toList();
    }

    private EventEnvelope next(
            AggregateRef aggregate, EventName name, String payload, Instant known, @Nullable UUID id) {
        EventEnvelope before = last.get(aggregate);
        position++;
        Instant at = RECORDED.plus(Duration.ofSeconds(position));
        EventEnvelope unhashed = new EventEnvelope(
                position,
                id == null ? new UUID(0x0190_0000_0000_7000L, position) : id,
                aggregate,
                before == null ? 0 : before.sequence() + 1,
                name,
                payload,
                null,
                at,
                id == null ? at : known,
                new Provenance("corpus", "corpus-" + position, "corpus", "corpus-" + position, null),
                "");
        EventEnvelope event = unhashed.withHash(unhashed.expectedHash(before == null ? null : before.hash()));
        last.put(aggregate, event);
        return event;
    }

    /** Samples are of several aggregates of a type; here they are all of one. */
    private static String ofAggregate(DealEvent event) {
        ObjectNode data = (ObjectNode) EventJson.tree(event);
        for (String own : List.of("partnershipId", "partyId", "sourceId", "portfolioId")) {
            if (data.has(own)) {
                data.put(own, EVERY);
            }
        }
        return data.toString();
    }

    private static AggregateType typeOf(DealEvent event) {
        return switch (event) {
            case PartyEvent _ -> AggregateType.PARTY;
            case SourceEvent _ -> AggregateType.SOURCE;
            case PortfolioEvent _ -> AggregateType.PORTFOLIO;
            case PartnershipEvent _ -> AggregateType.PARTNERSHIP;
        };
    }

    /** All samples, a line each. */
    public static List<String> samples() {
        return inOrder()
                .map(sample -> {
                    ObjectNode line = EventJson.mapper().createObjectNode();
                    line.put("type", Samples.nameOf(sample).cloudEventsType());
                    line.set("data", EventJson.tree(Samples.get(sample)));
                    return line.toString();
                })
                .toList();
    }

    /** What others hang on comes before them. */
    private static Stream<String> inOrder() {
        return Stream.concat(
                        FIRST.stream(),
                        Samples.all().keySet().stream().sorted().filter(sample -> !FIRST.contains(sample)))
                .distinct();
    }
}
