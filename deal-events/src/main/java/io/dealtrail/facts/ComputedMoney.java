package io.dealtrail.facts;

import io.dealtrail.terms.FactRef;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** How far a consideration has come: agreed, paid, or without effect because what it was for came to nothing. */
final class ComputedMoney {

    private static final BigDecimal ABOUT = new BigDecimal("0.9");

    private final FactView view;
    private final Related related;
    private final ComputedDeeds deeds;
    private final Undone undone;

    ComputedMoney(FactView view, Related related, ComputedDeeds deeds, Undone undone) {
        this.view = view;
        this.related = related;
        this.deeds = deeds;
        this.undone = undone;
    }

    List<ComputedFact> of(FactRef consideration) {
        List<ComputedFact> agreed = deeds.agreed(consideration);
        if (agreed.isEmpty() || agreed.getFirst().unknown()) {
            return agreed;
        }
        FactRef status = consideration.field("status");
        Optional<Because> nothing = cameToNothing(consideration);
        JsonNode amount = related.value(consideration, "amount");
        Payments payments = Payments.of(consideration, currency(amount), view, related);
        if (payments.made().isEmpty()) {
            return nothing.map(because -> List.of(ComputedFact.of(status, "LAPSED", List.of(because))))
                    .orElse(agreed);
        }
        List<Because> because = payments.made().stream()
                .map(payment -> new Because(Because.Reason.HAPPENED, payment))
                .toList();
        Optional<Because> kept = nothing.filter(_ -> !related.isTrue(consideration, "refundable"))
                .or(() -> keptThough(consideration));
        if (kept.isPresent()) {
            return payments.certain().signum() > 0 || !payments.isComparable()
                    ? List.of(ComputedFact.of(status, "RETAINED", List.of(kept.get())))
                    : List.of(ComputedFact.unknown(status, because));
        }
        return List.of(paid(amount, payments)
                .map(word -> ComputedFact.of(status, word, because))
                .orElseGet(() -> ComputedFact.unknown(status, because)));
    }

    private static @Nullable String currency(@Nullable JsonNode amount) {
        return amount == null ? null : amount.path("currency").asString("");
    }

    /** Nothing where it is not certain whether all is paid, or anything. */
    private static Optional<String> paid(@Nullable JsonNode amount, Payments payments) {
        Optional<BigDecimal> owed =
                amount == null || !payments.isComparable() ? Optional.empty() : Payments.number(amount.path("amount"));
        if (owed.isEmpty()
                || (payments.certain().compareTo(owed.get()) < 0 && mayBeAll(amount, owed.get(), payments))) {
            return Optional.empty();
        }
        if (payments.certain().compareTo(owed.get()) >= 0) {
            return Optional.of("PAID");
        }
        return payments.certain().signum() > 0 ? Optional.of("PARTLY_PAID") : Optional.empty();
    }

    private static boolean mayBeAll(@Nullable JsonNode amount, BigDecimal owed, Payments payments) {
        boolean approximate = amount != null && amount.path("approximate").asBoolean(false);
        return payments.possible().compareTo(approximate ? owed.multiply(ABOUT) : owed) >= 0;
    }

    /** Why nothing more is owed: what it was for or hung on came to nothing. A fee for just that is owed all the more, and else not at all. */
    private Optional<Because> cameToNothing(FactRef consideration) {
        Optional<FactRef> agreement = related.agreementOf(consideration);
        if (related.text(consideration, "kind")
                .filter("TERMINATION_FEE"::equals)
                .isPresent()) {
            return hasPayments(consideration) ? Optional.empty() : agreement.flatMap(undone::closed);
        }
        return related.text(consideration, "contingentOn")
                .flatMap(text -> WorldDates.reference(text.contains(":") ? text : "condition:" + text))
                .flatMap(undone::act)
                .or(() ->
                        agreement.filter(each -> !survives(consideration, each)).flatMap(undone::agreement));
    }

    /** What is stated to survive, and was paid not to be given back. */
    private Optional<Because> keptThough(FactRef consideration) {
        JsonNode refundable = related.value(consideration, "refundable");
        return refundable != null && refundable.isBoolean() && !refundable.booleanValue()
                ? related.agreementOf(consideration).flatMap(undone::agreement)
                : Optional.empty();
    }

    private boolean hasPayments(FactRef consideration) {
        return !Payments.of(consideration, null, view, related).made().isEmpty();
    }

    private boolean survives(FactRef consideration, FactRef agreement) {
        JsonNode surviving = related.value(agreement, "surviving");
        return surviving != null
                && surviving
                        .valueStream()
                        .map(each -> each.asString(""))
                        .anyMatch(each -> each.equals(consideration.toString()) || each.equals(consideration.id()));
    }
}
