package io.dealtrail.readside;

import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.EventEnvelope;
import io.dealtrail.events.EventHash;
import io.dealtrail.projection.log.AppliedEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** As many deals like the one of the seed as are wanted, each with parties and sources of its own; keeps none of them. */
final class ManyDeals {

    private static final List<AppliedEvent> DEAL = NokiaXiaomi.chain().events();
    private static final List<String> IDS = DEAL.stream()
            .map(event -> event.envelope().aggregate().id())
            .distinct()
            .toList();

    private long position;
    private int deals;

    /** The events of the next deals, at the positions that follow. */
    List<EventEnvelope> next(int number) {
        List<EventEnvelope> events = new ArrayList<>(number * DEAL.size());
        for (int i = 0; i < number; i++) {
            String own = "x" + ++deals + "-";
            Map<AggregateRef, String> hashes = new HashMap<>();
            DEAL.forEach(event -> events.add(copy(event.envelope(), own, hashes)));
        }
        return events;
    }

    static int eventsOfOne() {
        return DEAL.size();
    }

    private EventEnvelope copy(EventEnvelope event, String own, Map<AggregateRef, String> hashes) {
        AggregateRef aggregate = new AggregateRef(
                event.aggregate().type(), own + event.aggregate().id());
        String payload = renamed(event.payload(), own);
        UUID id = new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L | ++position);
        String hash = EventHash.next(
                hashes.get(aggregate),
                id,
                aggregate,
                event.sequence(),
                event.name(),
                payload,
                event.recordedAt(),
                event.knownSince(),
                event.provenance());
        hashes.put(aggregate, hash);
        return new EventEnvelope(
                position,
                id,
                aggregate,
                event.sequence(),
                event.name(),
                payload,
                event.happenedOn(),
                event.recordedAt(),
                event.knownSince(),
                event.provenance(),
                hash);
    }

    /** With ids of its own wherever the deal names a party, a source or itself. */
    private static String renamed(String payload, String own) {
        String renamed = payload;
        for (String id : IDS) {
            renamed = renamed.replace('"' + id + '"', '"' + own + id + '"');
        }
        return renamed;
    }
}
