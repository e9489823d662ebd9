package io.dealtrail.deal.partnership.agreeconsideration;

import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.terms.Disclosure;
import io.dealtrail.terms.Price;
import java.util.Optional;
import java.util.Set;

/** Rule 22, and what it means to have a price. */
public final class Prices {

    private static final Set<Disclosure> WITHOUT_PRICE =
            Set.of(Disclosure.UNDISCLOSED, Disclosure.TO_BE_DETERMINED, Disclosure.NONE_AGREED);

    private Prices() {}

    /** Whether a price is disclosed exactly where it is said to be. */
    static void requireFitting(Disclosure disclosure, Price price) {
        if (WITHOUT_PRICE.contains(disclosure)) {
            pointer(price).ifPresent(pointer -> {
                throw Refusal.ofField(
                        RefusalCode.UNDISCLOSED_WITH_AMOUNT, pointer, "what is " + disclosure + " has no price");
            });
        }
        if (disclosure == Disclosure.DISCLOSED) {
            requireGiven(price);
        }
    }

    /** A disclosed price is given. */
    public static void requireGiven(Price price) {
        if (pointer(price).isEmpty()) {
            throw Refusal.ofField(RefusalCode.DISCLOSED_WITHOUT_AMOUNT, "/amount", "what is disclosed is given");
        }
    }

    /** Where in the command's data the price is, if anywhere. */
    public static Optional<String> pointer(Price price) {
        if (price.amount() != null) {
            return Optional.of("/amount");
        }
        if (price.range() != null) {
            return Optional.of("/range");
        }
        if (price.rate() != null) {
            return Optional.of("/rate");
        }
        return price.shares().isEmpty() ? Optional.empty() : Optional.of("/shares");
    }
}
