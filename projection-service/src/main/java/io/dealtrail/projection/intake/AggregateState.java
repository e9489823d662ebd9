package io.dealtrail.projection.intake;

import io.dealtrail.events.AggregateRef;
import org.jspecify.annotations.Nullable;

/**
 * How far one aggregate is applied, as locked in the current transaction.
 *
 * @param sequence of its last applied event, -1 where none is
 * @param hash of that event
 * @param parked set where it waits for its next event, or cannot apply it
 */
record AggregateState(
        AggregateRef aggregate,
        long sequence,
        @Nullable String hash,
        @Nullable Parked parked) {

    /**
     * Why nothing of the aggregate is applied at present.
     *
     * @param poisoned deal-service's own feed did not help
     * @param tailSequence up to where the store's own events are parked, where poisoned
     * @param tailHash of that event
     */
    record Parked(
            boolean poisoned, long tailSequence, @Nullable String tailHash) {}

    AggregateState unparked() {
        return new AggregateState(aggregate, sequence, hash, null);
    }
}
