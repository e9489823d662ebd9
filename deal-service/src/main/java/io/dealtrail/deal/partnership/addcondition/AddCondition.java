package io.dealtrail.deal.partnership.addcondition;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.partnership.state.Agreement;
import io.dealtrail.deal.partnership.state.PartnershipCommand;
import io.dealtrail.deal.partnership.state.PartnershipState;
import io.dealtrail.deal.rules.Ids;
import io.dealtrail.deal.rules.Rules;
import io.dealtrail.events.ConditionAdded;
import io.dealtrail.events.PartnershipEvent;
import io.dealtrail.facts.Facts;
import io.dealtrail.terms.Decider;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.FactRef;
import io.dealtrail.terms.WorldDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An agreement waits for one more thing to happen. */
public record AddCondition(
        String partnershipId,
        String agreementId,
        String conditionId,
        String kind,
        @Nullable Decider authority,
        @Nullable WorldDate due,
        @Nullable FactRef dependsOn,
        @JsonUnwrapped Evidence evidence)
        implements PartnershipCommand {

    @Override
    public List<? extends PartnershipEvent> decide(PartnershipState state, DecisionContext context) {
        Agreement agreement = state.agreement(agreementId, "/agreementId");
        state.requireUnused("condition", conditionId, "/conditionId");
        state.requireOpen();
        require(rules(agreement, context), state, context);
        return List.of(asEvent());
    }

    /** Rule 16, on the day by which the condition was known. */
    public static Rules rules(Agreement agreement, DecisionContext context) {
        return Rules.of().last(() -> agreement.requireRunning(null, "/agreementId", context));
    }

    @Override
    public boolean isRepetition(Facts facts) {
        return facts.recorded(asEvent());
    }

    @Override
    public void requireWellFormed() {
        Ids.inner(conditionId, "/conditionId");
    }

    private ConditionAdded asEvent() {
        return new ConditionAdded(agreementId, conditionId, kind, authority, due, dependsOn, evidence);
    }
}
