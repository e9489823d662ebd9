package io.dealtrail.deal.partnership.renewagreement;

import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.deal.partnership.modifylicense.LongerGrants;
import io.dealtrail.deal.partnership.state.Agreement;
import io.dealtrail.deal.partnership.state.PartnershipState;
import io.dealtrail.deal.rules.Rules;
import io.dealtrail.deal.rules.WorldDays;
import io.dealtrail.events.AgreementRenewed;
import io.dealtrail.terms.PartialDate;
import io.dealtrail.terms.WorldDate;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What every renewal keeps to, when it is recorded and when it or its agreement is corrected. */
public final class RenewalRules {

    private RenewalRules() {}

    /** Rules 14, 17, 33 and 16, judged on the day of the renewal. */
    public static Rules of(
            AgreementRenewed wanted, Agreement agreement, PartnershipState state, DecisionContext context) {
        PartialDate day = day(wanted);
        return Rules.of(
                        () -> WorldDays.happened(wanted.announcedOn(), "/announcedOn", context),
                        () -> WorldDays.happened(wanted.signedOn(), "/signedOn", context),
                        () -> requireLonger(
                                wanted.newEffectiveTo(),
                                day == null ? PartialDate.of(context.undated()) : day,
                                agreement))
                .last(
                        () -> LongerGrants.requireRoom(wanted, agreement.id(), "/newEffectiveTo", state, context),
                        () -> agreement.requireRunning(
                                day, wanted.signedOn() == null ? "/announcedOn" : "/signedOn", context));
    }

    /** The day on which it was agreed, as far as is known. */
    static @Nullable PartialDate day(AgreementRenewed renewed) {
        return renewed.signedOn() == null ? renewed.announcedOn() : renewed.signedOn();
    }

    /** Rule 17. */
    private static void requireLonger(@Nullable WorldDate newEnd, PartialDate day, Agreement agreement) {
        endBefore(day, agreement).ifPresent(end -> {
            if (WorldDays.certainlyAfter(day, end)) {
                throw Refusal.ofField(
                        RefusalCode.RENEWAL_AFTER_EXPIRY, "/signedOn", agreement.id() + " ran until " + end);
            }
            if (WorldDays.certainlyAfter(end, newEnd)) {
                throw Refusal.ofField(
                        RefusalCode.RENEWAL_SHORTENS_TERM, "/newEffectiveTo", agreement.id() + " runs until " + end);
            }
        });
    }

    /** The end that the agreement had by what it said itself before that day. */
    static Optional<PartialDate> endBefore(@Nullable PartialDate day, Agreement agreement) {
        return agreement.days(WorldDays.firstOf(day, LocalDate.MAX)).currentEnd();
    }

    /** The same where it is known, not only bounded on one side. */
    static @Nullable PartialDate knownEndBefore(@Nullable PartialDate day, Agreement agreement) {
        return endBefore(day, agreement)
                .filter(end ->
                        !end.latest().equals(LocalDate.MAX) && !end.earliest().equals(LocalDate.MIN))
                .orElse(null);
    }

    static int nextNumber(Agreement agreement) {
        int number = 1;
        while (!agreement.known().versions("renewals." + number).isEmpty()) {
            number++;
        }
        return number;
    }
}
