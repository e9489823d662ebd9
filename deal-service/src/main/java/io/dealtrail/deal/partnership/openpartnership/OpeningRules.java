package io.dealtrail.deal.partnership.openpartnership;

import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.events.PartnershipOpened;
import java.util.Set;

/** What every partnership keeps to, when it is opened and when it is corrected. */
public final class OpeningRules {

    private static final int SIDES = 2;

    private OpeningRules() {}

    /** Rule 8. */
    public static void check(PartnershipOpened wanted) {
        if (Set.copyOf(wanted.parties()).size() < SIDES) {
            throw Refusal.ofField(RefusalCode.TOO_FEW_PARTIES, "/parties", "a partnership has two distinct parties");
        }
    }
}
