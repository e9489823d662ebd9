package io.dealtrail.deal.partnership.setterm;

import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.partnership.modifylicense.LongerGrants;
import io.dealtrail.deal.partnership.state.Agreement;
import io.dealtrail.deal.partnership.state.PartnershipState;
import io.dealtrail.deal.rules.Rules;
import io.dealtrail.deal.rules.WorldDays;
import io.dealtrail.events.AgreementTermSet;
import io.dealtrail.terms.Term;
import java.time.LocalDate;

/** What every term that becomes known keeps to, when it is set and when it is corrected. */
public final class TermRules {

    private TermRules() {}

    /** Rules 13, 14 and 33. */
    public static Rules of(
            AgreementTermSet wanted, Agreement agreement, PartnershipState state, DecisionContext context) {
        return Rules.of(
                        () -> WorldDays.inOrder(wanted.term(), "/term"),
                        () -> requireAfterStart(wanted, agreement),
                        () -> WorldDays.happened(wanted.announcedOn(), "/announcedOn", context))
                .last(() -> LongerGrants.requireRoom(wanted, agreement.id(), "/effectiveTo", state, context));
    }

    private static void requireAfterStart(AgreementTermSet wanted, Agreement agreement) {
        Term term = wanted.term();
        agreement.days(LocalDate.MAX).start().ifPresent(start -> {
            WorldDays.inOrder(start, wanted.effectiveTo(), "/effectiveTo");
            WorldDays.inOrder(start, term == null ? null : term.to(), "/term/to");
        });
    }
}
