package io.dealtrail.deal.partnership.abandonagreement;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.partnership.closeagreement.ClosingRules;
import io.dealtrail.deal.partnership.state.Agreement;
import io.dealtrail.deal.partnership.state.PartnershipCommand;
import io.dealtrail.deal.partnership.state.PartnershipState;
import io.dealtrail.deal.partnership.terminateagreement.EndingRules;
import io.dealtrail.deal.rules.Rules;
import io.dealtrail.events.AgreementAbandoned;
import io.dealtrail.events.PartnershipEvent;
import io.dealtrail.facts.Facts;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.Given;
import io.dealtrail.terms.PartialDate;
import java.util.List;

/** The parties give up what they had agreed to do before it is done. */
public record AbandonAgreement(
        String partnershipId,
        String agreementId,
        PartialDate on,
        String reason,
        List<String> surviving,
        @JsonUnwrapped Evidence evidence)
        implements PartnershipCommand {

    public AbandonAgreement {
        surviving = Given.list(surviving);
    }

    @Override
    public List<? extends PartnershipEvent> decide(PartnershipState state, DecisionContext context) {
        Agreement agreement = state.agreement(agreementId, "/agreementId");
        state.requireOpen();
        require(rules(asEvent(), agreement, context), state, context);
        return List.of(asEvent());
    }

    /** Those of every ending, and rule 47: what is closed is not given up. */
    public static Rules rules(AgreementAbandoned wanted, Agreement agreement, DecisionContext context) {
        return EndingRules.of(wanted.on(), agreement, context)
                .and(Rules.of(() -> ClosingRules.requireNotClosed(agreement)));
    }

    @Override
    public boolean isRepetition(Facts facts) {
        return facts.recorded(asEvent());
    }

    private AgreementAbandoned asEvent() {
        return new AgreementAbandoned(agreementId, on, reason, surviving, evidence);
    }
}
