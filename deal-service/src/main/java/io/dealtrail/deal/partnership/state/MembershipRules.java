package io.dealtrail.deal.partnership.state;

import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.rules.Rules;
import io.dealtrail.deal.rules.WorldDays;
import io.dealtrail.events.AgreementJoined;
import io.dealtrail.events.AgreementLeft;
import io.dealtrail.events.MemberCountStated;
import io.dealtrail.events.NonMemberStated;
import io.dealtrail.terms.PartialDate;
import io.dealtrail.terms.PartyRef;

/** What everyone who comes into an agreement or goes keeps to, when it is recorded and when it is corrected. */
public final class MembershipRules {

    private MembershipRules() {}

    /** Rules 10, 43, 13, 14 and 16. */
    public static Rules of(AgreementJoined wanted, PartnershipState state, DecisionContext context) {
        Agreement agreement = state.agreement(wanted.agreementId(), "/agreementId");
        Membership membership = Membership.of(wanted.party(), agreement);
        return rules(
                wanted.party(),
                () -> membership.requireMayJoin(wanted.role(), wanted.on()),
                wanted.on(),
                agreement,
                context);
    }

    /** The same for one who leaves. */
    public static Rules of(AgreementLeft wanted, PartnershipState state, DecisionContext context) {
        Agreement agreement = state.agreement(wanted.agreementId(), "/agreementId");
        Membership membership = Membership.of(wanted.party(), agreement);
        return rules(
                wanted.party(),
                () -> membership.requireMember(wanted.role(), wanted.on()),
                wanted.on(),
                agreement,
                context);
    }

    /** Rules 43 and 14 for one who is said not to belong to an agreement. */
    public static Rules of(NonMemberStated wanted, PartnershipState state, DecisionContext context) {
        Agreement agreement = state.agreement(wanted.agreementId(), "/agreementId");
        return Rules.of(
                () -> Membership.of(wanted.party(), agreement).requireNoMember(wanted.asOf()),
                () -> WorldDays.happened(wanted.asOf(), "/asOf", context));
    }

    /** Rules 5 and 14. */
    public static Rules of(MemberCountStated wanted, PartnershipState state, DecisionContext context) {
        state.agreement(wanted.agreementId(), "/agreementId");
        return Rules.of(() -> WorldDays.happened(wanted.asOf(), "/asOf", context));
    }

    private static Rules rules(
            PartyRef party, Rules.Rule change, PartialDate on, Agreement agreement, DecisionContext context) {
        return Rules.of(
                        () -> Acting.requireRegistered(party, "/party"),
                        change,
                        () -> WorldDays.happened(on, "/on", context))
                .last(() -> agreement.requireRunning(on, "/on", context));
    }
}
