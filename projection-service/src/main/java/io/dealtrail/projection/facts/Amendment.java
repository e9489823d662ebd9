package io.dealtrail.projection.facts;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That one fact was not what had been said of it: both values, why, and who says so.
 *
 * @param event the correction or retraction
 * @param knownSince since when it is known
 * @param factRef {@code null} where what was withdrawn had never been believed
 * @param from what had been believed; {@code null} where that was nothing
 * @param to what is believed instead; {@code null} where that is nothing
 */
public record Amendment(
        Kind kind,
        UUID event,
        Instant knownSince,
        @Nullable String factRef,
        @Schema(description = "Any JSON value") @Nullable Object from,
        @Schema(description = "Any JSON value") @Nullable Object to,
        String reason,
        List<String> sources) {

    /** In what way it was not so. */
    public enum Kind {
        /** It was never this but that. */
        CORRECTED,
        /** It never was. */
        RETRACTED
    }

    public Amendment {
        sources = List.copyOf(sources);
    }
}
