package io.dealtrail.projection.facts;

import io.dealtrail.facts.FactVersion;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A version of a fact as it is stored.
 *
 * @param sequence of the event that made it so
 * @param knownFrom since when it is believed
 * @param knownTo until when it was, exclusive; {@code null} while it is, or was as far as was known then
 */
public record StoredFact(
        FactVersion version,
        long sequence,
        Instant knownFrom,
        @Nullable Instant knownTo) {

    /** Whether it was known only after the day since which it holds, a day's grace given. */
    boolean late() {
        LocalDate from = version.validFrom();
        return from != null && from.plusDays(1).isBefore(LocalDate.ofInstant(knownFrom, ZoneOffset.UTC));
    }
}
