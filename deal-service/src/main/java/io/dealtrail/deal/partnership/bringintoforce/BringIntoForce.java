package io.dealtrail.deal.partnership.bringintoforce;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.partnership.state.Agreement;
import io.dealtrail.deal.partnership.state.PartnershipCommand;
import io.dealtrail.deal.partnership.state.PartnershipState;
import io.dealtrail.events.AgreementBecameEffective;
import io.dealtrail.events.PartnershipEvent;
import io.dealtrail.facts.Facts;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.PartialDate;
import java.util.List;

/** An agreement is in force from a day on. */
public record BringIntoForce(
        String partnershipId,
        String agreementId,
        PartialDate on,
        @JsonUnwrapped Evidence evidence) implements PartnershipCommand {

    @Override
    public List<? extends PartnershipEvent> decide(PartnershipState state, DecisionContext context) {
        Agreement agreement = state.agreement(agreementId, "/agreementId");
        state.requireOpen();
        require(EffectRules.of(asEvent(), agreement, state, context), state, context);
        return List.of(asEvent());
    }

    @Override
    public boolean isRepetition(Facts facts) {
        return facts.recorded(asEvent());
    }

    private AgreementBecameEffective asEvent() {
        return new AgreementBecameEffective(agreementId, on, evidence);
    }
}
