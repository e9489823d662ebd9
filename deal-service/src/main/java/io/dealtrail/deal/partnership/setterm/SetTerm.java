package io.dealtrail.deal.partnership.setterm;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.deal.partnership.state.Agreement;
import io.dealtrail.deal.partnership.state.PartnershipCommand;
import io.dealtrail.deal.partnership.state.PartnershipState;
import io.dealtrail.events.AgreementTermSet;
import io.dealtrail.events.PartnershipEvent;
import io.dealtrail.facts.Facts;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.PartialDate;
import io.dealtrail.terms.Term;
import io.dealtrail.terms.WorldDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** It becomes known how long an agreement runs. */
public record SetTerm(
        String partnershipId,
        String agreementId,
        @Nullable Term term,
        @Nullable WorldDate effectiveTo,
        @Nullable PartialDate announcedOn,
        @JsonUnwrapped Evidence evidence)
        implements PartnershipCommand {

    @Override
    public List<? extends PartnershipEvent> decide(PartnershipState state, DecisionContext context) {
        Agreement agreement = state.agreement(agreementId, "/agreementId");
        state.requireOpen();
        require(TermRules.of(asEvent(), agreement, state, context), state, context);
        return List.of(asEvent());
    }

    @Override
    public boolean isRepetition(Facts facts) {
        return facts.recorded(asEvent());
    }

    @Override
    public void requireWellFormed() {
        if (term == null && effectiveTo == null) {
            throw Refusal.ofField(RefusalCode.MALFORMED, "/term", "give term or effectiveTo");
        }
    }

    private AgreementTermSet asEvent() {
        return new AgreementTermSet(agreementId, term, effectiveTo, announcedOn, evidence);
    }
}
