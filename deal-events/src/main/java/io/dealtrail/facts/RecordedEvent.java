package io.dealtrail.facts;

import io.dealtrail.events.DealEvent;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * An event at its place in the history of one aggregate: what the fold needs of an envelope.
 *
 * @param sequence within the aggregate, from 0
 * @param knownSince the knowledge axis, never falling within one aggregate
 */
public record RecordedEvent(UUID eventId, long sequence, Instant knownSince, DealEvent event) {

    static final Comparator<RecordedEvent> IN_ORDER = Comparator.comparingLong(RecordedEvent::sequence);

    /** Ids of the sources that the event cites. */
    public List<String> sources() {
        return event.evidence().sources();
    }

    boolean isBefore(RecordedEvent other) {
        return sequence < other.sequence;
    }
}
