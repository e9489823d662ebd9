package io.dealtrail.terms;

import org.jspecify.annotations.Nullable;

/** What must happen before an agreement takes effect or closes. */
public record Condition(
        String conditionId,
        String kind,
        @Nullable String authority,
        @Nullable WorldDate due,
        @Nullable FactRef dependsOn) {}
