package io.dealtrail.deal.partnership.terminateagreement;

import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.partnership.state.Agreement;
import io.dealtrail.deal.partnership.state.PartnershipState;
import io.dealtrail.deal.rules.Rules;
import io.dealtrail.deal.rules.WorldDays;
import io.dealtrail.terms.PartialDate;
import java.util.List;

/** What every ending of an agreement before its time keeps to, when it is recorded and when it is corrected. */
public final class EndingRules {

    private EndingRules() {}

    /** Rules 13, 14 and 16. */
    public static Rules of(PartialDate on, Agreement agreement, DecisionContext context) {
        return Rules.of(
                        () -> agreement.madeOn().ifPresent(made -> WorldDays.inOrder(made, on, "/on")),
                        () -> WorldDays.happened(on, "/on", context))
                .last(() -> agreement.requireRunning(on, "/on", context));
    }

    /** Rule 5 for the licences that end with a part of an agreement. */
    public static void requireKnown(List<String> grants, PartnershipState state) {
        for (int i = 0; i < grants.size(); i++) {
            state.object("grant", grants.get(i), "/scope/grants/" + i);
        }
    }
}
