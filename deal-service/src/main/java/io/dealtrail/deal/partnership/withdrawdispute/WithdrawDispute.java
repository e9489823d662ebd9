package io.dealtrail.deal.partnership.withdrawdispute;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.partnership.state.Disputes;
import io.dealtrail.deal.partnership.state.PartnershipCommand;
import io.dealtrail.deal.partnership.state.PartnershipState;
import io.dealtrail.events.DisputeWithdrawn;
import io.dealtrail.events.PartnershipEvent;
import io.dealtrail.facts.Facts;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.PartialDate;
import java.util.List;

/** Whoever asserted rights in a dispute gives it up. */
public record WithdrawDispute(
        String partnershipId,
        String disputeId,
        PartialDate on,
        @JsonUnwrapped Evidence evidence) implements PartnershipCommand {

    @Override
    public List<? extends PartnershipEvent> decide(PartnershipState state, DecisionContext context) {
        state.object("dispute", disputeId, "/disputeId");
        state.requireOpen();
        require(Disputes.ending(disputeId, on, state, context), state, context);
        return List.of(asEvent());
    }

    @Override
    public boolean isRepetition(Facts facts) {
        return facts.recorded(asEvent());
    }

    private DisputeWithdrawn asEvent() {
        return new DisputeWithdrawn(disputeId, on, evidence);
    }
}
