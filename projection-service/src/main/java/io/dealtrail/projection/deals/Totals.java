package io.dealtrail.projection.deals;

import io.dealtrail.projection.facts.Deal;
import io.dealtrail.terms.FactRef;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Adds up what is disclosed, in each currency for itself; a part whose whole is counted is not counted again. */
final class Totals {

    private static final Set<String> ENDED = Set.of("ABANDONED", "TERMINATED");

    private final List<Counted> counted = new ArrayList<>();
    private final Set<String> priced = new HashSet<>();
    private int withoutPrice;
    private int undated;
    private int notOwed;

    /** A consideration with a price. */
    private record Counted(
            @Nullable String whole, String currency, BigDecimal from, BigDecimal to, boolean approximate) {}

    /**
     * What is known of the sum in one currency.
     *
     * @param amount the sum; {@code null} where some of it is only known to lie in a range, from {@code from} to {@code to}
     * @param approximate whether a source called any of it so
     */
    record Total(
            String currency,
            @Nullable String amount,
            String from,
            String to,
            boolean approximate,
            int considerations) {}

    /**
     * The answer.
     *
     * @param withoutPrice how many more there are whose price is not disclosed, a rate, or a share
     * @param undated how many more may lie in the period asked for
     * @param notOwed how many more are not owed: what they were for came to nothing, or they are for an end that has not come
     */
    record Sum(LocalDate validAt, Instant knownAt, List<Total> totals, int withoutPrice, int undated, int notOwed) {}

    /** One more of which the day leaves open whether it is asked for. */
    void addUndated() {
        undated++;
    }

    /** Takes a consideration that is asked for. */
    void add(Deal deal, FactRef consideration) {
        if (isNotOwed(deal, consideration)) {
            notOwed++;
            return;
        }
        Optional<Counted> price = price(deal, consideration);
        if (price.isEmpty()) {
            withoutPrice++;
            return;
        }
        priced.add(key(deal, consideration.id()));
        counted.add(price.get());
    }

    private static boolean isNotOwed(Deal deal, FactRef consideration) {
        String status = deal.word(consideration.field("status")).orElse("");
        boolean forAnEnd = deal.text(consideration, "kind")
                .filter("TERMINATION_FEE"::equals)
                .isPresent();
        return status.equals("LAPSED") || (forAnEnd && status.equals("AGREED") && !hasEnded(deal, consideration));
    }

    private static boolean hasEnded(Deal deal, FactRef consideration) {
        return deal.text(consideration, "agreementId")
                .flatMap(id -> deal.word(FactRef.of("agreement", id, "status")))
                .filter(ENDED::contains)
                .isPresent();
    }

    Collection<String> currencies() {
        return byCurrency().keySet();
    }

    Sum sum(LocalDate validAt, Instant knownAt) {
        return new Sum(validAt, knownAt, List.copyOf(byCurrency().values()), withoutPrice, undated, notOwed);
    }

    private Map<String, Total> byCurrency() {
        Map<String, Total> totals = new TreeMap<>();
        for (Counted each : counted) {
            if (each.whole == null || !priced.contains(each.whole)) {
                totals.merge(each.currency, total(each), Totals::plus);
            }
        }
        return totals;
    }

    private static Total total(Counted one) {
        return total(one.currency, one.from, one.to, one.approximate, 1);
    }

    private static Total plus(Total one, Total other) {
        return total(
                one.currency,
                new BigDecimal(one.from).add(new BigDecimal(other.from)),
                new BigDecimal(one.to).add(new BigDecimal(other.to)),
                one.approximate || other.approximate,
                one.considerations + other.considerations);
    }

    private static Total total(String currency, BigDecimal from, BigDecimal to, boolean approximate, int count) {
        String amount = from.compareTo(to) == 0 ? from.toPlainString() : null;
        return new Total(currency, amount, from.toPlainString(), to.toPlainString(), approximate, count);
    }

    private static Optional<Counted> price(Deal deal, FactRef consideration) {
        String whole =
                deal.text(consideration, "partOf").map(id -> key(deal, id)).orElse(null);
        JsonNode amount = deal.value(consideration, "amount");
        if (amount != null && amount.isObject()) {
            return counted(whole, amount, amount);
        }
        JsonNode range = deal.value(consideration, "range");
        return range != null && range.isObject()
                ? counted(whole, range.path("from"), range.path("to"))
                : Optional.empty();
    }

    private static Optional<Counted> counted(@Nullable String whole, JsonNode from, JsonNode to) {
        try {
            return Optional.of(new Counted(
                    whole,
                    from.path("currency").asString(""),
                    new BigDecimal(from.path("amount").asString("")),
                    new BigDecimal(to.path("amount").asString("")),
                    from.path("approximate").asBoolean(false)
                            || to.path("approximate").asBoolean(false)));
        } catch (NumberFormatException noSum) {
            // A correction may have put anything there.
            return Optional.empty();
        }
    }

    private static String key(Deal deal, String consideration) {
        return deal.id() + "/" + consideration;
    }
}
