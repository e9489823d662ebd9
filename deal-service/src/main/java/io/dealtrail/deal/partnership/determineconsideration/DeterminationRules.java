package io.dealtrail.deal.partnership.determineconsideration;

import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.deal.partnership.agreeconsideration.Estimates;
import io.dealtrail.deal.partnership.agreeconsideration.Parts;
import io.dealtrail.deal.partnership.state.PartnershipState;
import io.dealtrail.deal.rules.Known;
import io.dealtrail.deal.rules.Rules;
import io.dealtrail.deal.rules.WorldDays;
import io.dealtrail.events.ConsiderationDetermined;
import io.dealtrail.facts.FactVersion;
import io.dealtrail.terms.Disclosure;

/** What every determination keeps to, when it is recorded and when it is corrected. */
public final class DeterminationRules {

    private DeterminationRules() {}

    /** Rules 24, 13, 14, 26 and 25. */
    public static Rules of(ConsiderationDetermined wanted, PartnershipState state, DecisionContext context) {
        Known consideration = state.known("consideration", wanted.considerationId());
        return Rules.of(
                () -> requireOpenSum(consideration),
                () -> WorldDays.inOrder(wanted.period(), "/period"),
                () -> WorldDays.happened(wanted.on(), "/on", context),
                () -> Parts.check(
                        wanted.considerationId(),
                        consideration.read("partOf", String.class).orElse(null),
                        wanted.price(),
                        state),
                () -> requireNoEstimate(wanted, context));
    }

    /** Rule 25; who determines without a price discloses nothing. */
    private static void requireNoEstimate(ConsiderationDetermined wanted, DecisionContext context) {
        if (!wanted.price().saysNothing()) {
            Estimates.requireNone(Disclosure.DISCLOSED, wanted.price(), wanted.evidence(), context);
        }
    }

    /** Rule 24: only what was left open can be determined. */
    private static void requireOpenSum(Known consideration) {
        boolean open = consideration
                .read("disclosure", Disclosure.class)
                .filter(disclosure -> disclosure == Disclosure.TO_BE_DETERMINED)
                .isPresent();
        if (!open) {
            throw Refusal.ofField(
                            RefusalCode.NOT_DETERMINABLE,
                            "/considerationId",
                            consideration.object().id() + " was not left to be determined, or is determined already")
                    .conflictingWith(consideration.versions("disclosure").stream()
                            .reduce((_, last) -> last)
                            .map(FactVersion::event)
                            .orElse(null));
        }
    }
}
