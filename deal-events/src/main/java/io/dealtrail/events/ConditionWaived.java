package io.dealtrail.events;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.PartialDate;
import io.dealtrail.terms.PartyRef;
import org.jspecify.annotations.Nullable;

/**
 * Those whom a condition protects do without it.
 *
 * @param by who decided, a mention where it is not registered
 */
@StoredName("condition-waived")
public record ConditionWaived(
        String conditionId,
        @Nullable PartialDate on,
        @Nullable PartyRef by,
        @JsonUnwrapped Evidence evidence) implements AgreementLifecycleEvent {

    @Override
    public @Nullable PartialDate happenedOn() {
        return on;
    }
}
