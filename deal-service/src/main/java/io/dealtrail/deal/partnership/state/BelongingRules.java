package io.dealtrail.deal.partnership.state;

import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.rules.Rules;
import io.dealtrail.deal.rules.WorldDays;
import io.dealtrail.events.PartnershipPartyAdded;
import io.dealtrail.events.PartnershipPartyRemoved;
import io.dealtrail.terms.PartialDate;

/** What everyone who comes into a partnership or goes keeps to, when it is recorded and when it is corrected. */
public final class BelongingRules {

    private BelongingRules() {}

    /** Rules 10, 43 and 14. */
    public static Rules of(PartnershipPartyAdded wanted, PartnershipState state, DecisionContext context) {
        PartialDate on = wanted.on() != null ? wanted.on() : PartialDate.parse("../" + context.undated());
        return Rules.of(
                () -> Acting.requireRegistered(wanted.party(), "/party"),
                () -> Relation.of(wanted.party(), state).requireMayCome(wanted.role(), on),
                () -> WorldDays.happened(wanted.on(), "/on", context));
    }

    /** Rules 43, 13 and 14. */
    public static Rules of(PartnershipPartyRemoved wanted, PartnershipState state, DecisionContext context) {
        return Rules.of(
                () -> Relation.of(wanted.party(), state).requireParty(wanted.role(), wanted.on()),
                () -> WorldDays.happened(wanted.on(), "/on", context));
    }
}
