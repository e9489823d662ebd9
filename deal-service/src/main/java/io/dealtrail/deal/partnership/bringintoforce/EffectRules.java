package io.dealtrail.deal.partnership.bringintoforce;

import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.deal.partnership.state.Agreement;
import io.dealtrail.deal.partnership.state.AgreementCondition;
import io.dealtrail.deal.partnership.state.PartnershipState;
import io.dealtrail.deal.rules.Rules;
import io.dealtrail.deal.rules.WorldDays;
import io.dealtrail.events.AgreementBecameEffective;
import io.dealtrail.events.EventJson;

/** What every entry into force keeps to, when it is recorded and when something that it rests on is corrected. */
public final class EffectRules {

    private EffectRules() {}

    /** Rules 47, 14, 15 and 16. */
    public static Rules of(
            AgreementBecameEffective wanted, Agreement agreement, PartnershipState state, DecisionContext context) {
        return Rules.of(
                        () -> requireNotInForce(wanted, agreement, state),
                        () -> WorldDays.happened(wanted.on(), "/on", context),
                        () -> AgreementCondition.requireNoneOpen(agreement, state, null))
                .last(() -> agreement.requireRunning(wanted.on(), "/on", context));
    }

    /** Rule 47: another source may state the same day; another day is a correction. */
    private static void requireNotInForce(
            AgreementBecameEffective wanted, Agreement agreement, PartnershipState state) {
        boolean waited = !AgreementCondition.of(agreement, state).isEmpty();
        boolean brought = state.facts()
                .counting(AgreementBecameEffective.class)
                .anyMatch(event -> event.event() instanceof AgreementBecameEffective effective
                        && effective.agreementId().equals(wanted.agreementId()));
        agreement.known().versions("effectiveFrom").stream()
                .filter(version -> brought || !waited)
                .filter(version -> version.value() != null && version.value().isString())
                .filter(version -> !version.is(EventJson.mapper().valueToTree(wanted.on())))
                .findFirst()
                .ifPresent(version -> {
                    throw Refusal.ofField(
                                    RefusalCode.ALREADY_IN_FORCE,
                                    "/on",
                                    agreement.id() + " is in force from " + version.value() + ": correct that day")
                            .conflictingWith(version.event());
                });
    }
}
