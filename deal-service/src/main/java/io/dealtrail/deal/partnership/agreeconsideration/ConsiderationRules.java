package io.dealtrail.deal.partnership.agreeconsideration;

import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.deal.partnership.state.Acting;
import io.dealtrail.deal.partnership.state.Agreement;
import io.dealtrail.deal.partnership.state.PartnershipState;
import io.dealtrail.deal.rules.WorldDays;
import io.dealtrail.events.ConsiderationAgreed;

/** What every consideration keeps to, when it is agreed and when it is corrected. */
public final class ConsiderationRules {

    private ConsiderationRules() {}

    public static void check(ConsiderationAgreed wanted, PartnershipState state, DecisionContext context) {
        Agreement agreement = state.agreement(wanted.agreementId(), "/agreementId");
        Prices.requireFitting(wanted.disclosure(), wanted.price());
        requireOthers(wanted);
        Acting.requireParties(wanted.payers(), agreement, null, "/payers", context);
        WorldDays.inOrder(wanted.period(), "/period");
        Parts.check(wanted.considerationId(), wanted.partOf(), wanted.price(), state);
    }

    /** Rule 23. */
    private static void requireOthers(ConsiderationAgreed wanted) {
        for (int i = 0; i < wanted.payees().size(); i++) {
            if (wanted.payers().contains(wanted.payees().get(i))) {
                throw Refusal.ofField(RefusalCode.PAYER_IS_PAYEE, "/payees/" + i, "nobody pays oneself");
            }
        }
    }
}
