package io.dealtrail.deal.partnership.satisfycondition;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.deal.partnership.state.ConditionDecision;
import io.dealtrail.events.ConditionSatisfied;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.PartialDate;
import io.dealtrail.terms.PartyRef;
import org.jspecify.annotations.Nullable;

/** What an agreement waited for has happened. */
public record SatisfyCondition(
        String partnershipId,
        String conditionId,
        @Nullable PartialDate on,
        @Nullable PartyRef by,
        @JsonUnwrapped Evidence evidence)
        implements ConditionDecision {

    @Override
    public ConditionSatisfied asEvent() {
        return new ConditionSatisfied(conditionId, on, by, evidence);
    }
}
