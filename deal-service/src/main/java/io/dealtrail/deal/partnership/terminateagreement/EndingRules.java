package io.dealtrail.deal.partnership.terminateagreement;

import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.partnership.state.Agreement;
import io.dealtrail.deal.rules.WorldDays;
import io.dealtrail.terms.PartialDate;

/** What every ending of an agreement before its time keeps to, when it is recorded and when it is corrected. */
public final class EndingRules {

    private EndingRules() {}

    /** Rules 13 and 14. */
    public static void check(PartialDate on, Agreement agreement, DecisionContext context) {
        agreement.madeOn().ifPresent(made -> WorldDays.inOrder(made, on, "/on"));
        WorldDays.happened(on, "/on", context);
    }
}
