package io.dealtrail.deal.partnership.joinagreement;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.partnership.state.MembershipChange;
import io.dealtrail.deal.partnership.state.MembershipRules;
import io.dealtrail.deal.partnership.state.PartnershipState;
import io.dealtrail.deal.rules.Rules;
import io.dealtrail.events.AgreementJoined;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.PartialDate;
import io.dealtrail.terms.PartyRef;
import org.jspecify.annotations.Nullable;

/** A party joins an agreement of others, as a pool is joined; from then on it may act under it. */
public record JoinAgreement(
        String partnershipId,
        String agreementId,
        PartyRef party,
        String role,
        @Nullable PartialDate on,
        @JsonUnwrapped Evidence evidence)
        implements MembershipChange {

    @Override
    public AgreementJoined asEvent(PartialDate day) {
        return new AgreementJoined(agreementId, party, role, day, evidence);
    }

    @Override
    public Rules rules(PartialDate day, PartnershipState state, DecisionContext context) {
        return MembershipRules.of(asEvent(day), state, context);
    }
}
