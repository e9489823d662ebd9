package io.dealtrail.projection.intake;

import io.dealtrail.events.AggregateRef;
import org.jspecify.annotations.Nullable;

/** Something that could not be applied, and why. */
record DeadLetter(Arrival arrival, Cause cause, String detail) {

    @Nullable
    AggregateRef aggregate() {
        return arrival.aggregate();
    }

    /** -1 where unknown. */
    long sequence() {
        return arrival.sequence();
    }

    Origin origin() {
        return arrival.origin();
    }

    /** As CloudEvents name it; {@code null} where unknown. */
    @Nullable
    String type() {
        return arrival instanceof Arrival.Enveloped event
                ? event.envelope().name().cloudEventsType()
                : null;
    }

    /** Which of the events that claim its place it is; {@code null} where that could not be read, or is what is wrong. */
    @Nullable
    String hash() {
        return arrival instanceof Arrival.Enveloped event && cause != Cause.WRONG_HASH
                ? event.envelope().hash()
                : null;
    }
}
