package io.dealtrail.deal.partnership.addcollaborationarea;

import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.partnership.state.Acting;
import io.dealtrail.deal.partnership.state.Agreement;
import io.dealtrail.deal.partnership.state.PartnershipState;
import io.dealtrail.deal.rules.Rules;
import io.dealtrail.events.CollaborationAreaAdded;
import io.dealtrail.terms.PartyRef;
import java.util.Optional;
import java.util.TreeSet;

/** What every area keeps to, when it is recorded and when it is corrected. */
public final class AreaRules {

    private AreaRules() {}

    /** Rules 9 and 16. */
    public static Rules of(CollaborationAreaAdded wanted, PartnershipState state, DecisionContext context) {
        Optional<Agreement> agreement = state.optionalAgreement(wanted.agreementId(), "/agreementId");
        return Rules.of(() -> requireParties(wanted, agreement, state, context))
                .last(() -> agreement.ifPresent(each -> each.requireRunning(wanted.from(), "/from")));
    }

    /** Rule 9: whoever has a role in it is a party of its agreement or of the partnership, or of the group of one. */
    private static void requireParties(
            CollaborationAreaAdded wanted,
            Optional<Agreement> agreement,
            PartnershipState state,
            DecisionContext context) {
        for (String id : new TreeSet<>(wanted.roles().keySet())) {
            PartyRef party = PartyRef.party(id);
            if (agreement.isEmpty() || !agreement.get().hasParty(party, wanted.from())) {
                Acting.requireParty(party, state, wanted.from(), "/roles/" + id, context);
            }
        }
    }
}
