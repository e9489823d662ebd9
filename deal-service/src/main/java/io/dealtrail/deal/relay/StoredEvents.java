package io.dealtrail.deal.relay;

import io.dealtrail.events.EventEnvelope;
import java.util.List;

/** The event store as the relay reads it. */
@FunctionalInterface
interface StoredEvents {

    /** At most {@code limit} committed events from a position on (inclusive), in order, without a gap. */
    List<EventEnvelope> read(long fromPosition, int limit);
}
