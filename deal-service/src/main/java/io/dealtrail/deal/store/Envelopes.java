package io.dealtrail.deal.store;

import io.dealtrail.deal.decision.CommandOrigin;
import io.dealtrail.events.EventEnvelope;
import java.util.ArrayList;
import java.util.List;

/** Completes envelopes on their way into the store, where hash and position become known one after the other. */
final class Envelopes {

    private Envelopes() {}

    static EventEnvelope withHash(EventEnvelope draft, String hash) {
        return copy(draft, draft.position(), hash);
    }

    /** The same events at contiguous positions. */
    static List<EventEnvelope> from(List<EventEnvelope> events, long firstPosition) {
        List<EventEnvelope> placed = new ArrayList<>(events.size());
        for (EventEnvelope event : events) {
            placed.add(copy(event, firstPosition + placed.size(), event.hash()));
        }
        return List.copyOf(placed);
    }

    /** The receipt of the command that caused these events. */
    static Receipt receipt(CommandOrigin origin, List<EventEnvelope> events, long firstPosition) {
        EventEnvelope last = events.getLast();
        return new Receipt(
                origin.commandId(),
                origin.requestHash(),
                last.aggregate(),
                last.sequence() + 1,
                firstPosition,
                events.size(),
                origin.recordedAt());
    }

    private static EventEnvelope copy(EventEnvelope event, long position, String hash) {
        return new EventEnvelope(
                position,
                event.eventId(),
                event.aggregate(),
                event.sequence(),
                event.name(),
                event.payload(),
                event.happenedOn(),
                event.recordedAt(),
                event.knownSince(),
                event.provenance(),
                hash);
    }
}
