package io.dealtrail.deal.store;

import io.dealtrail.deal.decision.CommandOrigin;
import io.dealtrail.events.EventEnvelope;
import java.util.ArrayList;
import java.util.List;

/** What becomes of envelopes on their way into the store, where hash and position become known one after the other. */
final class Envelopes {

    private Envelopes() {}

    /** The same events at contiguous positions. */
    static List<EventEnvelope> from(List<EventEnvelope> events, long firstPosition) {
        List<EventEnvelope> placed = new ArrayList<>(events.size());
        for (EventEnvelope event : events) {
            placed.add(event.at(firstPosition + placed.size()));
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
}
