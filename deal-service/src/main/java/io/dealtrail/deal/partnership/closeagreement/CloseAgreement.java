package io.dealtrail.deal.partnership.closeagreement;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.partnership.state.Agreement;
import io.dealtrail.deal.partnership.state.PartnershipCommand;
import io.dealtrail.deal.partnership.state.PartnershipState;
import io.dealtrail.events.AgreementClosed;
import io.dealtrail.events.PartnershipEvent;
import io.dealtrail.facts.Facts;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.PartialDate;
import java.util.List;

/** What the parties agreed to do is done: the deal is closed. */
public record CloseAgreement(
        String partnershipId,
        String agreementId,
        PartialDate on,
        @JsonUnwrapped Evidence evidence) implements PartnershipCommand {

    @Override
    public List<? extends PartnershipEvent> decide(PartnershipState state, DecisionContext context) {
        Agreement agreement = state.agreement(agreementId, "/agreementId");
        state.requireOpen();
        require(ClosingRules.of(asEvent(), agreement, state, context), state, context);
        return agreement.known().versions("closedOn").isEmpty()
                ? new Closing(asEvent(), state, context).events()
                : List.of(asEvent());
    }

    @Override
    public boolean isRepetition(Facts facts) {
        return facts.recorded(asEvent());
    }

    private AgreementClosed asEvent() {
        return new AgreementClosed(agreementId, on, evidence);
    }
}
