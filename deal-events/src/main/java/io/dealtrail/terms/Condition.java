package io.dealtrail.terms;

import org.jspecify.annotations.Nullable;

/**
 * What must happen before an agreement takes effect or closes.
 *
 * @param kind an open list, e.g. {@code REGULATORY_APPROVAL}
 * @param authority who decides
 * @param dependsOn a fact, here or in another partnership
 */
public record Condition(
        String conditionId,
        String kind,
        @Nullable Decider authority,
        @Nullable WorldDate due,
        @Nullable FactRef dependsOn) {

    public Condition {
        Ids.inner(Given.required(conditionId, "conditionId"));
        Given.text(kind, "kind");
    }
}
