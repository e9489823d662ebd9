package io.dealtrail.projection.deals;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A fact that sources contradict.
 *
 * @param partnership the id of the partnership that holds it, {@code null} for a fact of a party or a portfolio
 * @param value what is believed on the day, {@code null} where nothing or not known
 * @param sources of that
 * @param claims what contradicts it, oldest first: {@code value source stance event}
 * @param resolved whether someone chose whom to believe
 */
record ConflictItem(
        @Nullable String partnership,
        String factRef,
        @Schema(description = "Any JSON value") @Nullable JsonNode value,
        List<String> sources,

        @Schema(type = "array", description = "Each with value, source, stance and event")
        JsonNode claims,

        boolean resolved,
        @Nullable String chosenSource) {}
