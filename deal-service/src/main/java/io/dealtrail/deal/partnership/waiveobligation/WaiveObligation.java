package io.dealtrail.deal.partnership.waiveobligation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.partnership.state.Obligations;
import io.dealtrail.deal.partnership.state.PartnershipCommand;
import io.dealtrail.deal.partnership.state.PartnershipState;
import io.dealtrail.events.ObligationWaived;
import io.dealtrail.events.PartnershipEvent;
import io.dealtrail.facts.Facts;
import io.dealtrail.terms.Decider;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.PartialDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Nobody insists on what was promised any more. */
public record WaiveObligation(
        String partnershipId,
        String obligationId,
        PartialDate on,
        @Nullable Decider by,
        @JsonUnwrapped Evidence evidence)
        implements PartnershipCommand {

    @Override
    public List<? extends PartnershipEvent> decide(PartnershipState state, DecisionContext context) {
        state.object("obligation", obligationId, "/obligationId");
        state.requireOpen();
        require(Obligations.closing(obligationId, on, state, context), state, context);
        return List.of(asEvent());
    }

    @Override
    public boolean isRepetition(Facts facts) {
        return facts.recorded(asEvent());
    }

    private ObligationWaived asEvent() {
        return new ObligationWaived(obligationId, on, by, evidence);
    }
}
