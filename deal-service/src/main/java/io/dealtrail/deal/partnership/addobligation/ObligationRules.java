package io.dealtrail.deal.partnership.addobligation;

import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.deal.partnership.state.Acting;
import io.dealtrail.deal.partnership.state.Agreement;
import io.dealtrail.deal.partnership.state.PartnershipState;
import io.dealtrail.deal.rules.WorldDays;
import io.dealtrail.events.ObligationAdded;
import io.dealtrail.terms.PartyRef;
import java.util.HashSet;
import java.util.Set;

/** What every obligation keeps to, when it is added and when it is corrected. */
public final class ObligationRules {

    private ObligationRules() {}

    /** Rules 8, 9, 10 and 13. */
    public static void check(ObligationAdded wanted, PartnershipState state, DecisionContext context) {
        Agreement agreement = state.agreement(wanted.agreementId(), "/agreementId");
        requireOthers(wanted);
        Acting.requireParties(wanted.promisors(), agreement, wanted.from(), "/promisors", context);
        WorldDays.inOrder(wanted.from(), wanted.until(), "/until");
        WorldDays.inOrder(wanted.from(), wanted.due(), "/due");
    }

    private static void requireOthers(ObligationAdded wanted) {
        Set<PartyRef> both = new HashSet<>(wanted.promisors());
        both.addAll(wanted.promisees());
        if (!wanted.promisees().isEmpty() && both.size() < 2) {
            throw Refusal.ofField(RefusalCode.TOO_FEW_PARTIES, "/promisees", "nobody promises something to oneself");
        }
    }
}
