package io.dealtrail.deal.partnership.expireagreement;

import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.deal.partnership.state.Agreement;
import io.dealtrail.deal.rules.Rules;
import io.dealtrail.deal.rules.WorldDays;
import io.dealtrail.events.AgreementExpired;
import io.dealtrail.terms.PartialDate;
import java.time.LocalDate;
import java.util.Optional;

/** What every expiry keeps to, when it is recorded and when it or its agreement is corrected. */
public final class ExpiryRules {

    private ExpiryRules() {}

    /** Rules 24, 13, 14 and 16. */
    public static Rules of(AgreementExpired wanted, Agreement agreement, DecisionContext context) {
        return Rules.of(
                        () -> endBefore(wanted, agreement).ifPresent(end -> requireSameDay(wanted, end)),
                        () -> agreement
                                .days(LocalDate.MAX)
                                .start()
                                .ifPresent(start -> WorldDays.inOrder(start, wanted.on(), "/on")),
                        () -> WorldDays.happened(wanted.on(), "/on", context))
                .last(() -> agreement.requireRunning(wanted.on(), "/on", context));
    }

    /** The end that the agreement has anyway, where that is known. */
    static Optional<PartialDate> endBefore(AgreementExpired wanted, Agreement agreement) {
        return agreement
                .days(WorldDays.firstOf(wanted.on(), LocalDate.MAX))
                .currentEnd()
                .filter(end -> !end.latest().equals(LocalDate.MAX));
    }

    /** Another day than the one that it ends on anyway is a correction; after that day rule 16 answers. */
    private static void requireSameDay(AgreementExpired wanted, PartialDate end) {
        if (WorldDays.certainlyAfter(end, wanted.on())) {
            throw Refusal.ofField(
                    RefusalCode.ALREADY_DISCLOSED,
                    "/on",
                    wanted.agreementId() + " runs until " + end + ": correct that");
        }
    }
}
