package io.dealtrail.projection.intake;

import io.dealtrail.events.AggregateRef;
import org.jspecify.annotations.Nullable;

/**
 * Something that could not be applied, and why.
 *
 * @param sequence -1 where unknown
 */
record DeadLetter(Cause cause, String detail, @Nullable AggregateRef aggregate, long sequence, Origin origin) {

    static DeadLetter of(Arrival arrival, Cause cause, String detail) {
        return new DeadLetter(cause, detail, arrival.aggregate(), arrival.sequence(), arrival.origin());
    }
}
