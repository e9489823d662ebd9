package io.dealtrail.deal.partnership.agreeconsideration;

import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.deal.partnership.state.PartnershipState;
import io.dealtrail.deal.rules.Known;
import io.dealtrail.terms.Money;
import io.dealtrail.terms.Price;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rule 26: a part is not above its whole, and nothing is a part of itself. */
public final class Parts {

    private Parts() {}

    /** Refuses a consideration that does not fit into what it is part of, or that its own parts do not fit into. */
    public static void check(String considerationId, @Nullable String partOf, Price price, PartnershipState state) {
        requireNoCycle(considerationId, partOf, state);
        Money own = price.amount();
        if (own == null) {
            return;
        }
        if (partOf != null) {
            amount(state.known("consideration", partOf))
                    .ifPresent(whole -> requireWithin(
                            whole,
                            sum(partOf, own.currency(), considerationId, state).add(number(own)),
                            own));
        }
        requireWithin(own, sum(considerationId, own.currency(), considerationId, state), own);
    }

    private static void requireNoCycle(String considerationId, @Nullable String partOf, PartnershipState state) {
        Set<String> seen = new HashSet<>(Set.of(considerationId));
        String whole = partOf;
        while (whole != null) {
            if (!seen.add(whole)) {
                throw Refusal.ofField(
                        RefusalCode.PART_OF_CYCLE, "/partOf", considerationId + " would be a part of itself");
            }
            whole = state.known("consideration", whole)
                    .read("partOf", String.class)
                    .orElse(null);
        }
    }

    private static void requireWithin(Money whole, BigDecimal parts, Money own) {
        if (whole.currency().equals(own.currency()) && parts.compareTo(number(whole)) > 0) {
            throw Refusal.ofField(
                    RefusalCode.PART_EXCEEDS_WHOLE,
                    "/amount",
                    "the parts come to " + parts.toPlainString() + " of " + whole.amount() + " " + whole.currency());
        }
    }

    /** What the parts of a whole come to, one of them aside. */
    private static BigDecimal sum(String whole, String currency, String except, PartnershipState state) {
        return state.all("consideration")
                .filter(part -> !part.object().id().equals(except))
                .filter(part ->
                        part.read("partOf", String.class).filter(whole::equals).isPresent())
                .flatMap(part -> amount(part).stream())
                .filter(amount -> amount.currency().equals(currency))
                .map(Parts::number)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Optional<Money> amount(Known consideration) {
        return consideration.read("amount", Money.class);
    }

    private static BigDecimal number(Money money) {
        return money.number();
    }
}
