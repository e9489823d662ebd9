package io.dealtrail.facts;

import io.dealtrail.events.CalendarNotice;
import io.dealtrail.events.DealEvent;
import io.dealtrail.events.EventEnvelope;
import io.dealtrail.events.EventJson;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * An event at its place in the history of one aggregate: what the fold needs of an envelope.
 *
 * @param sequence within the aggregate, from 0
 * @param knownSince the knowledge axis, never falling within one aggregate, notices of the calendar left aside
 */
public record RecordedEvent(UUID eventId, long sequence, Instant knownSince, DealEvent event) {

    static final Comparator<RecordedEvent> IN_ORDER = Comparator.comparingLong(RecordedEvent::sequence);

    /** Ids of the sources that the event cites. */
    public List<String> sources() {
        return event.evidence().sources();
    }

    /** The event of an envelope. */
    public static RecordedEvent of(EventEnvelope envelope) {
        return new RecordedEvent(
                envelope.eventId(),
                envelope.sequence(),
                envelope.knownSince(),
                EventJson.read(envelope.name(), envelope.payload()));
    }

    /** Whether it only announces what falls due, and so tells nothing that was not known. */
    public boolean isNotice() {
        return event instanceof CalendarNotice;
    }

    boolean isBefore(RecordedEvent other) {
        return sequence < other.sequence;
    }
}
