package io.dealtrail.deal.partnership.recordrelateddeal;

import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.rules.WorldDays;
import io.dealtrail.events.RelatedDealRecorded;

/** What every related deal keeps to, when it is recorded and when it is corrected. */
public final class RelatedDealRules {

    private RelatedDealRules() {}

    /** Rule 14. */
    public static void check(RelatedDealRecorded wanted, DecisionContext context) {
        WorldDays.happened(wanted.on(), "/on", context);
    }
}
