package io.dealtrail.deal.partnership.reopenpartnership;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.partnership.state.PartnershipCommand;
import io.dealtrail.deal.partnership.state.PartnershipState;
import io.dealtrail.deal.rules.Grounds;
import io.dealtrail.events.PartnershipEvent;
import io.dealtrail.events.PartnershipReopened;
import io.dealtrail.facts.Facts;
import io.dealtrail.terms.Evidence;
import java.util.List;

/** Something more came of a closed partnership. An open one stays as it is. */
public record ReopenPartnership(
        String partnershipId, String reason, @JsonUnwrapped Evidence evidence) implements PartnershipCommand {

    @Override
    public List<? extends PartnershipEvent> decide(PartnershipState state, DecisionContext context) {
        if (!state.isClosed()) {
            return List.of();
        }
        Grounds.notRumour(this, context);
        Grounds.optional(this, state.facts(), context);
        return List.of(asEvent());
    }

    @Override
    public boolean isRepetition(Facts facts) {
        return facts.recorded(asEvent());
    }

    private PartnershipReopened asEvent() {
        return new PartnershipReopened(reason, evidence);
    }
}
