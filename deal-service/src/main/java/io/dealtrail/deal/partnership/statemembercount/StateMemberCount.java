package io.dealtrail.deal.partnership.statemembercount;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.partnership.state.Latest;
import io.dealtrail.deal.partnership.state.MembershipRules;
import io.dealtrail.deal.partnership.state.PartnershipCommand;
import io.dealtrail.deal.partnership.state.PartnershipState;
import io.dealtrail.events.DealEvent;
import io.dealtrail.events.MemberCountStated;
import io.dealtrail.events.PartnershipEvent;
import io.dealtrail.facts.Facts;
import io.dealtrail.terms.CountUnit;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.HowMany;
import io.dealtrail.terms.PartialDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** So many are in an agreement in one role, named or not; without a day, on the day of the statement. */
public record StateMemberCount(
        String partnershipId,
        String agreementId,
        String role,
        HowMany count,
        @Nullable PartialDate asOf,
        @JsonUnwrapped Evidence evidence)
        implements PartnershipCommand {

    @Override
    public List<? extends PartnershipEvent> decide(PartnershipState state, DecisionContext context) {
        state.agreement(agreementId, "/agreementId");
        state.requireOpen();
        MemberCountStated wanted = asEvent(asOf != null ? asOf : PartialDate.of(context.today()));
        require(MembershipRules.of(wanted, state, context), state, context);
        return List.of(wanted);
    }

    /** Without a day it is one as long as no other number was stated since. */
    @Override
    public boolean isRepetition(Facts facts) {
        return asOf != null
                ? facts.recorded(asEvent(asOf))
                : Latest.says(facts, List.of(MemberCountStated.class), this::isAboutRole, this::saysTheSame);
    }

    private boolean isAboutRole(DealEvent event) {
        return event instanceof MemberCountStated stated
                && stated.agreementId().equals(agreementId)
                && stated.role().equals(role);
    }

    private boolean saysTheSame(DealEvent event) {
        return event instanceof MemberCountStated stated && stated.equals(asEvent(stated.asOf()));
    }

    private MemberCountStated asEvent(PartialDate day) {
        return new MemberCountStated(agreementId, role, count.in(CountUnit.MEMBERS), day, evidence);
    }
}
