package io.dealtrail.deal.partnership.discloseconsideration;

import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.deal.partnership.agreeconsideration.Estimates;
import io.dealtrail.deal.partnership.agreeconsideration.Parts;
import io.dealtrail.deal.partnership.agreeconsideration.Prices;
import io.dealtrail.deal.partnership.state.PartnershipState;
import io.dealtrail.deal.rules.Known;
import io.dealtrail.deal.rules.Rules;
import io.dealtrail.events.ConsiderationDisclosed;
import io.dealtrail.events.EventJson;
import io.dealtrail.facts.FactValues;
import io.dealtrail.terms.Disclosure;
import io.dealtrail.terms.Price;
import java.util.Set;

/** What every disclosure keeps to, when it is recorded and when it is corrected. */
public final class DisclosureRules {

    private static final Set<Disclosure> SETTLED = Set.of(Disclosure.DISCLOSED, Disclosure.NONE_AGREED);

    private DisclosureRules() {}

    /** Rules 22, 24, 26 and 25. */
    public static Rules of(ConsiderationDisclosed wanted, PartnershipState state, DecisionContext context) {
        Known consideration = state.known("consideration", wanted.considerationId());
        return Rules.of(
                () -> Prices.requireGiven(wanted.price()),
                () -> requireNews(wanted, consideration),
                () -> Parts.check(
                        wanted.considerationId(),
                        consideration.read("partOf", String.class).orElse(null),
                        wanted.price(),
                        state),
                () -> Estimates.requireNone(Disclosure.DISCLOSED, wanted.price(), wanted.evidence(), context),
                () -> Estimates.requireNotEstimated(
                        wanted.considerationId(),
                        wanted.evidence().sources(),
                        Prices.pointer(wanted.price()).orElse("/amount"),
                        state));
    }

    /** Rule 24: what is disclosed may be said again by others, but not otherwise. */
    private static void requireNews(ConsiderationDisclosed wanted, Known consideration) {
        boolean settled = consideration
                .read("disclosure", Disclosure.class)
                .filter(SETTLED::contains)
                .isPresent();
        if (settled && !isKnown(wanted.price(), consideration)) {
            throw Refusal.ofField(
                            RefusalCode.ALREADY_DISCLOSED,
                            Prices.pointer(wanted.price()).orElse("/amount"),
                            wanted.considerationId() + " is disclosed otherwise: correct it")
                    .conflictingWith(
                            consideration.versions("disclosure").getLast().event());
        }
    }

    private static boolean isKnown(Price price, Known consideration) {
        return EventJson.mapper().valueToTree(price).properties().stream()
                .filter(given -> !given.getValue().isEmpty() || given.getValue().isValueNode())
                .allMatch(given ->
                        FactValues.same(consideration.value(given.getKey()).orElse(null), given.getValue()));
    }
}
