package io.dealtrail.deal.partnership.withdrawfromagreement;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.partnership.state.MembershipChange;
import io.dealtrail.deal.partnership.state.MembershipRules;
import io.dealtrail.deal.partnership.state.PartnershipState;
import io.dealtrail.deal.rules.Rules;
import io.dealtrail.events.AgreementLeft;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.PartialDate;
import io.dealtrail.terms.PartyRef;
import org.jspecify.annotations.Nullable;

/** A party leaves an agreement that it signed or joined; the day is its last. */
public record WithdrawFromAgreement(
        String partnershipId,
        String agreementId,
        PartyRef party,
        String role,
        @Nullable PartialDate on,
        @JsonUnwrapped Evidence evidence)
        implements MembershipChange {

    @Override
    public AgreementLeft asEvent(PartialDate day) {
        return new AgreementLeft(agreementId, party, role, day, evidence);
    }

    @Override
    public Rules rules(PartialDate day, PartnershipState state, DecisionContext context) {
        return MembershipRules.of(asEvent(day), state, context);
    }
}
