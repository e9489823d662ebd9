package io.dealtrail.deal.decision;

import io.dealtrail.events.Provenance;
import java.time.Instant;

/**
 * Where a command came from and when: made by the web edge, carried as metadata by every event that the command causes, kept by the store.
 *
 * @param commandId the Idempotency-Key
 * @param requestHash what the key was first used for, so that another use is told apart
 * @param provenance goes into the envelope of every event
 * @param recordedAt when the service accepted the command
 * @param knownSince the same instant, except for an import, which states since when its facts were known
 */
public record CommandOrigin(
        String commandId, String requestHash, Provenance provenance, Instant recordedAt, Instant knownSince) {

    /** The name under which it travels in the metadata of commands' events. */
    public static final String KEY = "origin";

    /** Whether the facts were known at another time than they were recorded. */
    public boolean isImport() {
        return !knownSince.equals(recordedAt);
    }

    /** The same origin with knowledge that does not begin before {@code instant}. */
    public CommandOrigin knownNotBefore(Instant instant) {
        return knownSince.isBefore(instant)
                ? new CommandOrigin(commandId, requestHash, provenance, recordedAt, instant)
                : this;
    }
}
