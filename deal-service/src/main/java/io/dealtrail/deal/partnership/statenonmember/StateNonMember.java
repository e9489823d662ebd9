package io.dealtrail.deal.partnership.statenonmember;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.partnership.state.Acting;
import io.dealtrail.deal.partnership.state.MembershipRules;
import io.dealtrail.deal.partnership.state.PartnershipCommand;
import io.dealtrail.deal.partnership.state.PartnershipState;
import io.dealtrail.events.NonMemberStated;
import io.dealtrail.events.PartnershipEvent;
import io.dealtrail.facts.Facts;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.PartialDate;
import io.dealtrail.terms.PartyRef;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Someone is not in an agreement, though more may be than are named. */
public record StateNonMember(
        String partnershipId,
        String agreementId,
        PartyRef party,
        @Nullable PartialDate asOf,
        @JsonUnwrapped Evidence evidence)
        implements PartnershipCommand {

    @Override
    public List<? extends PartnershipEvent> decide(PartnershipState state, DecisionContext context) {
        state.agreement(agreementId, "/agreementId");
        state.requireOpen();
        require(MembershipRules.of(asEvent(), state, context), state, context);
        return List.of(asEvent());
    }

    @Override
    public boolean isRepetition(Facts facts) {
        return facts.recorded(asEvent());
    }

    @Override
    public Set<String> partyIds() {
        return Acting.ids(List.of(party)).collect(Collectors.toUnmodifiableSet());
    }

    private NonMemberStated asEvent() {
        return new NonMemberStated(agreementId, party, asOf, evidence);
    }
}
