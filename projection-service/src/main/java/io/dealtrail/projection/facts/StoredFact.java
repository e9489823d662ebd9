package io.dealtrail.projection.facts;

import io.dealtrail.facts.FactVersion;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of a fact as it is stored.
 *
 * @param knownFrom since when it is believed
 * @param knownTo until when it was, exclusive; {@code null} while it is, or was as far as was known then
 */
public record StoredFact(
        FactVersion version, Instant knownFrom, @Nullable Instant knownTo) {}
