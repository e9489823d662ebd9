package io.dealtrail.projection.facts;

import io.dealtrail.facts.Conflict;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A conflict as it is stored.
 *
 * @param knownFrom since when it is known
 * @param knownTo until when it was, exclusive; {@code null} while it is
 */
record StoredConflict(
        Conflict conflict, Instant knownFrom, @Nullable Instant knownTo) {}
