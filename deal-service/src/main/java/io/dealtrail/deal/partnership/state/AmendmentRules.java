package io.dealtrail.deal.partnership.state;

import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.rules.WorldDays;
import io.dealtrail.events.AgreementAmended;

/** What every amendment keeps to, when it is recorded and when it or its agreement is corrected. */
public final class AmendmentRules {

    private AmendmentRules() {}

    /** Rules 13 and 14: nothing is amended before it was agreed. */
    public static void check(AgreementAmended wanted, Agreement agreement, DecisionContext context) {
        agreement.madeOn().ifPresent(made -> WorldDays.inOrder(made, wanted.signedOn(), "/signedOn"));
        WorldDays.happened(wanted.signedOn(), "/signedOn", context);
    }
}
