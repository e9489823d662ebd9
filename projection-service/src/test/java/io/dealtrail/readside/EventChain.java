package io.dealtrail.readside;

import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.AggregateType;
import io.dealtrail.events.DealEvent;
import io.dealtrail.events.EventCatalog;
import io.dealtrail.events.EventEnvelope;
import io.dealtrail.events.EventHash;
import io.dealtrail.events.EventJson;
import io.dealtrail.events.EventName;
import io.dealtrail.events.Provenance;
import io.dealtrail.facts.RecordedEvent;
import io.dealtrail.projection.log.AppliedEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Puts events into envelopes as the write side would: contiguous positions and sequences, a chain of hashes for each aggregate. */
public final class EventChain {

    private static final Instant RECORDED = Instant.parse("2026-01-05T10:00:00Z");

    private final List<AppliedEvent> events = new ArrayList<>();
    private final Map<AggregateRef, EventEnvelope> last = new HashMap<>();

    /** The partnership that generated histories are about. */
    public static final AggregateRef PARTNERSHIP = new AggregateRef(AggregateType.PARTNERSHIP, "p");

    /** Records one event. */
    public AppliedEvent add(AggregateRef aggregate, DealEvent event, String knownSince) {
        return add(aggregate, event, Instant.parse(knownSince), new UUID(0x0190_0000_0000_7000L, events.size() + 1L));
    }

    /** Records an event that has its id and instant already. */
    public AppliedEvent add(AggregateRef aggregate, RecordedEvent recorded) {
        return add(aggregate, recorded.event(), recorded.knownSince(), recorded.eventId());
    }

    private AppliedEvent add(AggregateRef aggregate, DealEvent event, Instant known, UUID id) {
        EventEnvelope before = last.get(aggregate);
        long position = events.size() + 1L;
        long sequence = before == null ? 0 : before.sequence() + 1;
        EventName name = EventCatalog.nameOf(event);
        String payload = EventJson.write(event);
        Instant recordedAt = RECORDED.plus(Duration.ofSeconds(position));
        Provenance origin = new Provenance("tester", "command-" + position, "correlation", "command-" + position, null);
        String hash = EventHash.next(
                before == null ? null : before.hash(),
                id,
                aggregate,
                sequence,
                name,
                payload,
                recordedAt,
                known,
                origin);
        LocalDate day = event.happenedOn() != null && event.happenedOn().isDay()
                ? event.happenedOn().earliest()
                : null;
        EventEnvelope envelope = new EventEnvelope(
                position, id, aggregate, sequence, name, payload, day, recordedAt, known, origin, hash);
        AppliedEvent applied = new AppliedEvent(envelope, EventJson.read(name, payload));
        events.add(applied);
        last.put(aggregate, envelope);
        return applied;
    }

    /** All, in the order of their positions. */
    public List<AppliedEvent> events() {
        return List.copyOf(events);
    }
}
