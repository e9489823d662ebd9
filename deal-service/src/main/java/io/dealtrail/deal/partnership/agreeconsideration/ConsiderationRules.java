package io.dealtrail.deal.partnership.agreeconsideration;

import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.deal.partnership.state.Acting;
import io.dealtrail.deal.partnership.state.Agreement;
import io.dealtrail.deal.partnership.state.PartnershipState;
import io.dealtrail.deal.rules.Rules;
import io.dealtrail.deal.rules.Survivors;
import io.dealtrail.deal.rules.WorldDays;
import io.dealtrail.events.ConsiderationAgreed;

/** What every consideration keeps to, when it is agreed and when it is corrected. */
public final class ConsiderationRules {

    private ConsiderationRules() {}

    /** Rules 5, 22, 23, 9, 10, 13, 26 and 25. */
    public static Rules of(ConsiderationAgreed wanted, PartnershipState state, DecisionContext context) {
        Agreement agreement = state.agreement(wanted.agreementId(), "/agreementId");
        return Rules.of(
                () -> requireKnown(wanted, state),
                () -> Prices.requireFitting(wanted.disclosure(), wanted.price()),
                () -> requireOthers(wanted, context),
                () -> Acting.requireParties(wanted.payers(), agreement, null, "/payers", context),
                () -> WorldDays.inOrder(wanted.period(), "/period"),
                () -> Parts.check(wanted.considerationId(), wanted.partOf(), wanted.price(), state),
                () -> Estimates.requireNone(wanted.disclosure(), wanted.price(), wanted.evidence(), context));
    }

    /** Rule 5 for what it is a part of, what it is for and what it hangs on. */
    static void requireKnown(ConsiderationAgreed wanted, PartnershipState state) {
        if (wanted.partOf() != null && !wanted.partOf().equals(wanted.considerationId())) {
            state.object("consideration", wanted.partOf(), "/partOf");
        }
        Purposes.requireKnown(wanted.forRef(), "/forRef", state);
        Purposes.requireKnown(wanted.contingentOn(), "/contingentOn", state);
    }

    /** Rule 23. */
    private static void requireOthers(ConsiderationAgreed wanted, DecisionContext context) {
        Survivors survivors = Survivors.of(context);
        for (int i = 0; i < wanted.payees().size(); i++) {
            if (survivors.among(wanted.payers(), wanted.payees().get(i))) {
                throw Refusal.ofField(RefusalCode.PAYER_IS_PAYEE, "/payees/" + i, "nobody pays oneself");
            }
        }
    }
}
