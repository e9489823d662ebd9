package io.dealtrail.events;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.PartialDate;
import io.dealtrail.terms.PartyRef;
import org.jspecify.annotations.Nullable;

/**
 * What an agreement waited for happened.
 *
 * @param by who decided, a mention where it is not registered
 */
@StoredName("condition-satisfied")
public record ConditionSatisfied(
        String conditionId,
        @Nullable PartialDate on,
        @Nullable PartyRef by,
        @JsonUnwrapped Evidence evidence) implements AgreementLifecycleEvent {

    @Override
    public @Nullable PartialDate happenedOn() {
        return on;
    }
}
