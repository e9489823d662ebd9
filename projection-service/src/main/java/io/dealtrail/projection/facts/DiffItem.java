package io.dealtrail.projection.facts;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fact that is not the same at two points.
 *
 * @param from its value at the first point; {@code null} where there is none, {@code {"value":null,"unknown":true}} where it is not known
 * @param to likewise at the second point
 * @param events that made it what it was and what it is; none for a computed fact
 * @param late what it is was known only after the day since which it is so
 * @param amendments the corrections that made it what it was and what it is, and by which it is not what it was
 */
public record DiffItem(
        String factRef,
        @Schema(description = "Any JSON value") @Nullable Object from,
        @Schema(description = "Any JSON value") @Nullable Object to,
        boolean computed,
        List<UUID> events,
        List<String> sources,
        boolean late,
        List<Amendment> amendments) {}
