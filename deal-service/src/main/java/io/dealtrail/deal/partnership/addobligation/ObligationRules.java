package io.dealtrail.deal.partnership.addobligation;

import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.deal.partnership.state.Acting;
import io.dealtrail.deal.partnership.state.Agreement;
import io.dealtrail.deal.partnership.state.PartnershipState;
import io.dealtrail.deal.partnership.state.References;
import io.dealtrail.deal.rules.Rules;
import io.dealtrail.deal.rules.Survivors;
import io.dealtrail.deal.rules.WorldDays;
import io.dealtrail.events.ObligationAdded;
import io.dealtrail.facts.Recurrence;
import io.dealtrail.terms.PartyRef;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What every obligation keeps to, when it is added and when it is corrected. */
public final class ObligationRules {

    private ObligationRules() {}

    /** Rules 1, 5, 8, 9, 10, 13 and 16. */
    public static Rules of(ObligationAdded wanted, PartnershipState state, DecisionContext context) {
        Agreement agreement = state.agreement(wanted.agreementId(), "/agreementId");
        return Rules.of(
                        () -> requirePassing(wanted.recurrence()),
                        () -> requireKnown(wanted, state),
                        () -> requireOthers(wanted, context),
                        () -> Acting.requireParties(
                                wanted.promisors(), agreement, wanted.from(), "/promisors", context),
                        () -> WorldDays.inOrder(wanted.from(), wanted.until(), "/until"),
                        () -> WorldDays.inOrder(wanted.from(), wanted.due(), "/due"))
                .last(() -> agreement.requireRunning(wanted.from(), "/from"));
    }

    /** Rule 1: after no time nothing recurs. */
    private static void requirePassing(@Nullable String recurrence) {
        if (recurrence != null && Recurrence.neverPasses(recurrence)) {
            throw Refusal.ofField(
                    RefusalCode.MALFORMED, "/recurrence", recurrence + " is no period after which something can recur");
        }
    }

    /** Rule 5. */
    static void requireKnown(ObligationAdded wanted, PartnershipState state) {
        for (int i = 0; i < wanted.concerns().size(); i++) {
            References.requireKnown(wanted.concerns().get(i), "/concerns/" + i, state);
        }
    }

    private static void requireOthers(ObligationAdded wanted, DecisionContext context) {
        Set<PartyRef> both = new HashSet<>(wanted.promisors());
        both.addAll(wanted.promisees());
        if (!wanted.promisees().isEmpty() && Survivors.of(context).meant(both).size() < 2) {
            throw Refusal.ofField(RefusalCode.TOO_FEW_PARTIES, "/promisees", "nobody promises something to oneself");
        }
    }
}
