package io.dealtrail.deal.partnership.failcondition;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.deal.partnership.state.ConditionDecision;
import io.dealtrail.events.ConditionFailed;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.PartialDate;
import io.dealtrail.terms.PartyRef;
import org.jspecify.annotations.Nullable;

/** What an agreement waits for can no longer happen. */
public record FailCondition(
        String partnershipId,
        String conditionId,
        @Nullable PartialDate on,
        @Nullable PartyRef by,
        @JsonUnwrapped Evidence evidence)
        implements ConditionDecision {

    @Override
    public ConditionFailed asEvent() {
        return new ConditionFailed(conditionId, on, by, evidence);
    }
}
