package io.dealtrail.deal.partnership.fulfilobligation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.partnership.state.Obligations;
import io.dealtrail.deal.partnership.state.PartnershipCommand;
import io.dealtrail.deal.partnership.state.PartnershipState;
import io.dealtrail.events.ObligationFulfilled;
import io.dealtrail.events.PartnershipEvent;
import io.dealtrail.facts.Facts;
import io.dealtrail.terms.Decider;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.PartialDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was promised has been done. */
public record FulfilObligation(
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

    private ObligationFulfilled asEvent() {
        return new ObligationFulfilled(obligationId, on, by, evidence);
    }
}
