package io.dealtrail.deal.partnership.opendispute;

import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.deal.rules.Rules;
import io.dealtrail.deal.rules.Survivors;
import io.dealtrail.deal.rules.WorldDays;
import io.dealtrail.events.DisputeOpened;
import io.dealtrail.terms.PartyRef;
import java.util.HashSet;
import java.util.Set;

/** What every dispute keeps to, when it is opened and when it is corrected. */
public final class DisputeRules {

    private DisputeRules() {}

    /** Rules 8 and 14. */
    public static Rules of(DisputeOpened wanted, DecisionContext context) {
        return Rules.of(
                () -> requireSides(wanted, context), () -> WorldDays.happened(wanted.filedOn(), "/filedOn", context));
    }

    private static void requireSides(DisputeOpened wanted, DecisionContext context) {
        Set<PartyRef> both = new HashSet<>(wanted.claimants());
        both.addAll(wanted.respondents());
        if (Survivors.of(context).meant(both).size() < 2) {
            throw Refusal.ofField(RefusalCode.TOO_FEW_PARTIES, "/respondents", "nobody sues oneself");
        }
    }
}
