package io.dealtrail.deal.partnership.waivecondition;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.deal.partnership.state.ConditionDecision;
import io.dealtrail.events.ConditionWaived;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.PartialDate;
import io.dealtrail.terms.PartyRef;
import org.jspecify.annotations.Nullable;

/** Those whom a condition protects do without it. */
public record WaiveCondition(
        String partnershipId,
        String conditionId,
        @Nullable PartialDate on,
        @Nullable PartyRef by,
        @JsonUnwrapped Evidence evidence)
        implements ConditionDecision {

    @Override
    public ConditionWaived asEvent() {
        return new ConditionWaived(conditionId, on, by, evidence);
    }
}
