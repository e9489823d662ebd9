package io.dealtrail.projection.letters;

import io.dealtrail.events.AggregateRef;
import org.jspecify.annotations.Nullable;

/**
 * One dead letter, as lists show it.
 *
 * @param cause why it could not be applied, at the last attempt
 * @param state OPEN, or RESOLVED: what it is about is applied
 * @param aggregate whose history it belongs to, {@code partnerships/nokia-xiaomi}; not known where not even that could be read
 * @param sequence its place in that history
 * @param position its place over all
 * @param type as CloudEvents name it
 * @param attempts to apply it, by itself or because somebody asked
 * @param waiting how many later events of its aggregate wait behind it
 * @param retriedBy who last asked for a retry
 * @param payload as it came, its beginning where it is long
 * @param payloadBytes how many there are
 */
record LetterItem(
        long id,
        String cause,
        String detail,
        String state,
        @Nullable String aggregate,
        @Nullable Long sequence,
        @Nullable Long position,
        @Nullable String type,
        int attempts,
        String firstSeenAt,
        String lastSeenAt,
        @Nullable String resolvedAt,
        @Nullable String retriedAt,
        @Nullable String retriedBy,
        long waiting,
        String payload,
        long payloadBytes) {

    boolean isOpen() {
        return state.equals(LetterState.OPEN.name());
    }

    /** Whose history it belongs to. */
    @Nullable
    AggregateRef ref() {
        return aggregate == null ? null : AggregateRef.parse(aggregate);
    }
}
