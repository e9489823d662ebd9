package io.dealtrail.facts;

import io.dealtrail.terms.FactRef;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** How much of a consideration and of its parts is paid on a day, as far as is known. */
final class Payments {

    private final FactView view;
    private final Related related;
    private final @Nullable String currency;
    private final Set<FactRef> seen = new HashSet<>();
    private final List<FactRef> made = new ArrayList<>();
    private BigDecimal certain = BigDecimal.ZERO;
    private BigDecimal possible = BigDecimal.ZERO;
    private boolean comparable = true;

    private Payments(FactView view, Related related, @Nullable String currency) {
        this.view = view;
        this.related = related;
        this.currency = currency;
    }

    /** The payments of a consideration, to be compared with a sum in this currency. */
    static Payments of(FactRef consideration, @Nullable String currency, FactView view, Related related) {
        Payments payments = new Payments(view, related, currency);
        payments.collect(consideration);
        return payments;
    }

    /** The payments that were, or may have been, made by the day. */
    List<FactRef> made() {
        return List.copyOf(made);
    }

    /** Whether what is paid can be compared with the sum at all. */
    boolean isComparable() {
        return comparable;
    }

    BigDecimal certain() {
        return certain;
    }

    /** With the payments that may have been made by the day. */
    BigDecimal possible() {
        return possible;
    }

    private void collect(FactRef consideration) {
        if (!seen.add(consideration)) {
            return; // parts of each other
        }
        for (FactVersion each : view.of(consideration)) {
            if (each.ref().field().startsWith("payments.") && each.value() != null) {
                add(each.ref(), each.value());
            }
        }
        related.naming(consideration, "consideration", "partOf").forEach(this::collect);
    }

    private void add(FactRef ref, JsonNode payment) {
        Answer paid = WorldDates.stated(payment.get("on"))
                .map(day -> DayRange.of(day).hasComeBy(view.validAt()))
                .orElse(Answer.UNKNOWN);
        if (paid == Answer.NO) {
            return;
        }
        made.add(ref);
        Optional<BigDecimal> sum = number(payment.path("amount").path("amount"));
        if (sum.isEmpty()
                || !payment.path("amount").path("currency").asString("").equals(currency)) {
            comparable = false;
            return;
        }
        possible = possible.add(sum.get());
        certain = paid == Answer.YES ? certain.add(sum.get()) : certain;
    }

    static Optional<BigDecimal> number(JsonNode amount) {
        try {
            return amount.isString() ? Optional.of(new BigDecimal(amount.stringValue())) : Optional.empty();
        } catch (NumberFormatException _) {
            return Optional.empty(); // a correction may have put anything there
        }
    }
}
