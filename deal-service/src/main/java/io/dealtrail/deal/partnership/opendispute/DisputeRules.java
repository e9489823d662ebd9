package io.dealtrail.deal.partnership.opendispute;

import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.deal.rules.WorldDays;
import io.dealtrail.events.DisputeOpened;
import io.dealtrail.terms.PartyRef;
import java.util.HashSet;
import java.util.Set;

/** What every dispute keeps to, when it is opened and when it is corrected. */
public final class DisputeRules {

    private DisputeRules() {}

    /** Rules 8 and 14. */
    public static void check(DisputeOpened wanted, DecisionContext context) {
        Set<PartyRef> both = new HashSet<>(wanted.claimants());
        both.addAll(wanted.respondents());
        if (both.size() < 2) {
            throw Refusal.ofField(RefusalCode.TOO_FEW_PARTIES, "/respondents", "nobody sues oneself");
        }
        WorldDays.happened(wanted.filedOn(), "/filedOn", context);
    }
}
