package io.dealtrail.deal.partnership.openpartnership;

import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.deal.rules.Rules;
import io.dealtrail.deal.rules.Survivors;
import io.dealtrail.events.PartnershipOpened;
import io.dealtrail.terms.PartyRef;
import java.util.stream.Stream;

/** What every partnership keeps to, when it is opened and when it is corrected. */
public final class OpeningRules {

    private static final int SIDES = 2;

    private OpeningRules() {}

    /** Rule 8. */
    public static Rules of(PartnershipOpened wanted, DecisionContext context) {
        return Rules.of(() -> requireSides(wanted, context));
    }

    private static void requireSides(PartnershipOpened wanted, DecisionContext context) {
        Survivors survivors = Survivors.of(context);
        Stream<PartyRef> meant = wanted.parties().stream()
                .map(PartyRef::party)
                .map(survivors::meant)
                .distinct();
        if (meant.limit(SIDES).count() < SIDES) {
            throw Refusal.ofField(RefusalCode.TOO_FEW_PARTIES, "/parties", "a partnership has two distinct parties");
        }
    }
}
