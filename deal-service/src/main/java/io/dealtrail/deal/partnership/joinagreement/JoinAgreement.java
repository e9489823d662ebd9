package io.dealtrail.deal.partnership.joinagreement;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.partnership.state.Acting;
import io.dealtrail.deal.partnership.state.Agreement;
import io.dealtrail.deal.partnership.state.Latest;
import io.dealtrail.deal.partnership.state.Membership;
import io.dealtrail.deal.partnership.state.PartnershipCommand;
import io.dealtrail.deal.partnership.state.PartnershipState;
import io.dealtrail.deal.rules.Grounds;
import io.dealtrail.deal.rules.WorldDays;
import io.dealtrail.events.AgreementJoined;
import io.dealtrail.events.AgreementLeft;
import io.dealtrail.events.DealEvent;
import io.dealtrail.events.PartnershipEvent;
import io.dealtrail.facts.Facts;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.PartialDate;
import io.dealtrail.terms.PartyRef;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A party joins an agreement of others, as a pool is joined; from then on it may act under it. */
public record JoinAgreement(
        String partnershipId,
        String agreementId,
        PartyRef party,
        String role,
        @Nullable PartialDate on,
        @JsonUnwrapped Evidence evidence)
        implements PartnershipCommand {

    @Override
    public List<? extends PartnershipEvent> decide(PartnershipState state, DecisionContext context) {
        Agreement agreement = state.agreement(agreementId, "/agreementId");
        state.requireOpen();
        Acting.requireRegistered(party, "/party");
        Membership membership = Membership.of(party, agreement);
        PartialDate day = on != null ? on : membership.undated(role, context);
        membership.requireMayJoin(role, day);
        WorldDays.happened(on, "/on", context);
        Grounds.required(this, state.facts(), context);
        agreement.requireRunning(on, "/on", context);
        return List.of(asEvent(day));
    }

    /** Without a day it is one as long as nothing else became of the party since. */
    @Override
    public boolean isRepetition(Facts facts) {
        return on != null ? facts.recorded(asEvent(on)) : Latest.says(facts, this::isAboutMember, this::saysTheSame);
    }

    @Override
    public Set<String> partyIds() {
        return Acting.ids(List.of(party)).collect(Collectors.toUnmodifiableSet());
    }

    private boolean isAboutMember(DealEvent event) {
        return switch (event) {
            case AgreementJoined joined -> isOf(joined.agreementId(), joined.party(), joined.role());
            case AgreementLeft left -> isOf(left.agreementId(), left.party(), left.role());
            default -> false;
        };
    }

    private boolean isOf(String otherAgreement, PartyRef other, String otherRole) {
        return otherAgreement.equals(agreementId) && other.equals(party) && otherRole.equals(role);
    }

    private boolean saysTheSame(DealEvent event) {
        return event instanceof AgreementJoined joined && joined.equals(asEvent(joined.on()));
    }

    private AgreementJoined asEvent(PartialDate day) {
        return new AgreementJoined(agreementId, party, role, day, evidence);
    }
}
