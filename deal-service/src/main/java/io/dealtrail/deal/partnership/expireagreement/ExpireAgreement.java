package io.dealtrail.deal.partnership.expireagreement;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.partnership.state.Agreement;
import io.dealtrail.deal.partnership.state.PartnershipCommand;
import io.dealtrail.deal.partnership.state.PartnershipState;
import io.dealtrail.events.AgreementExpired;
import io.dealtrail.events.PartnershipEvent;
import io.dealtrail.facts.Facts;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.PartialDate;
import java.util.List;

/** An agreement runs out. */
public record ExpireAgreement(
        String partnershipId,
        String agreementId,
        PartialDate on,
        @JsonUnwrapped Evidence evidence) implements PartnershipCommand {

    @Override
    public List<? extends PartnershipEvent> decide(PartnershipState state, DecisionContext context) {
        Agreement agreement = state.agreement(agreementId, "/agreementId");
        state.requireOpen();
        require(ExpiryRules.of(asEvent(), agreement, context), state, context);
        return ExpiryRules.endBefore(asEvent(), agreement).isPresent() ? List.of() : List.of(asEvent());
    }

    @Override
    public boolean isRepetition(Facts facts) {
        return facts.recorded(asEvent());
    }

    private AgreementExpired asEvent() {
        return new AgreementExpired(agreementId, on, evidence);
    }
}
