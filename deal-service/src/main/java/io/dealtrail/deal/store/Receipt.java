package io.dealtrail.deal.store;

import io.dealtrail.events.AggregateRef;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What came of a command that was accepted: kept for the life of the aggregate, so that a repeated command gets the same answer.
 *
 * @param commandId the Idempotency-Key
 * @param requestHash what the key was first used for; empty where that is not known any more
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

    /** In the receipt of a command whose events were taken back from the topic, which does not say what was asked for. */
    static final String UNKNOWN_REQUEST = "";

    /** Cuts the instant to what PostgreSQL keeps, where it would round. */
    public Receipt {
        recordedAt = recordedAt.truncatedTo(ChronoUnit.MICROS);
    }

    /** Whether the key was used for this request, as far as that is known. */
    public boolean isFor(String hash) {
        return requestHash.equals(hash) || requestHash.equals(UNKNOWN_REQUEST);
    }
}
