package io.dealtrail.events;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.terms.Decider;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.FactRef;
import io.dealtrail.terms.WorldDate;
import org.jspecify.annotations.Nullable;

/**
 * An agreement waits for one more thing to happen.
 *
 * @param kind an open list, e.g. {@code REGULATORY_APPROVAL}
 * @param authority who decides
 * @param dependsOn a fact, here or in another partnership
 */
@StoredName("condition-added")
public record ConditionAdded(
        String agreementId,
        String conditionId,
        String kind,
        @Nullable Decider authority,
        @Nullable WorldDate due,
        @Nullable FactRef dependsOn,
        @JsonUnwrapped Evidence evidence)
        implements AgreementLifecycleEvent {}
