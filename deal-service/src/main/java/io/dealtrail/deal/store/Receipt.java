package io.dealtrail.deal.store;

import io.dealtrail.events.AggregateRef;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What came of a command that was accepted: kept for the life of the aggregate, so that a repeated command gets the same answer.
 *
 * @param commandId the Idempotency-Key
 * @param requestHash what the key was first used for
 * @param aggregate whose version the command changed, or found as it wanted it
 * @param version of the aggregate after the command
 * @param firstPosition of the command's events, 0 where it appended none
 * @param eventCount how many events it appended, from {@code firstPosition} on
 * @param recordedAt when the service accepted it
 */
public record Receipt(
        String commandId,
        String requestHash,
        AggregateRef aggregate,
        long version,
        long firstPosition,
        int eventCount,
        Instant recordedAt) {

    /** Cuts the instant to what PostgreSQL keeps, where it would round. */
    public Receipt {
        recordedAt = recordedAt.truncatedTo(ChronoUnit.MICROS);
    }
}
