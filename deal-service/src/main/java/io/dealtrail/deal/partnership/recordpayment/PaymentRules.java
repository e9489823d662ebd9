package io.dealtrail.deal.partnership.recordpayment;

import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.partnership.state.PartnershipState;
import io.dealtrail.deal.rules.Known;
import io.dealtrail.deal.rules.Rules;
import io.dealtrail.deal.rules.WorldDays;
import io.dealtrail.events.PaymentRecorded;
import io.dealtrail.terms.ConsiderationKind;
import java.util.Set;

/** What every payment keeps to, when it is recorded and when it is corrected. */
public final class PaymentRules {

    /** What is paid because an agreement ended, or on a day of its own, is paid whether or not the agreement runs. */
    private static final Set<ConsiderationKind> APART_FROM_TERM = Set.of(
            ConsiderationKind.TERMINATION_FEE,
            ConsiderationKind.CLOSING_ADJUSTMENT,
            ConsiderationKind.BALANCING_PAYMENT,
            ConsiderationKind.CATCH_UP,
            ConsiderationKind.ADDITIONAL_COMPENSATION,
            ConsiderationKind.PROMISSORY_NOTE,
            ConsiderationKind.CONVERTIBLE_NOTE,
            ConsiderationKind.LOAN);

    private PaymentRules() {}

    /** Rules 14 and 16. */
    public static Rules of(PaymentRecorded wanted, PartnershipState state, DecisionContext context) {
        return Rules.of(() -> WorldDays.happened(wanted.on(), "/on", context))
                .last(() -> requireRunning(wanted, state));
    }

    /** Rule 16: what was paid while an agreement ran may be recorded after its end. */
    private static void requireRunning(PaymentRecorded wanted, PartnershipState state) {
        Known consideration = state.known("consideration", wanted.considerationId());
        boolean apart = consideration
                        .read("kind", ConsiderationKind.class)
                        .filter(APART_FROM_TERM::contains)
                        .isPresent()
                || consideration.value("maturity").isPresent();
        if (!apart) {
            consideration
                    .read("agreementId", String.class)
                    .map(id -> state.agreement(id, "/considerationId"))
                    .ifPresent(agreement -> agreement.requireRunning(wanted.on(), "/on"));
        }
    }
}
