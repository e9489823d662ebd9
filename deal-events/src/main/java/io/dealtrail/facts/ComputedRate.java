package io.dealtrail.facts;

import io.dealtrail.terms.FactRef;
import io.dealtrail.terms.PartialDate;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a licence under a pool's agreement costs: the tier of its signing day in the card that held on that day. */
final class ComputedRate {

    private final Related related;
    private final Spans spans;

    ComputedRate(Related related, Spans spans) {
        this.related = related;
        this.spans = spans;
    }

    Optional<ComputedFact> of(FactRef agreement) {
        return related.text(agreement, "under")
                .map(id -> FactRef.object("agreement", id))
                .flatMap(pool -> rate(agreement, pool));
    }

    private Optional<ComputedFact> rate(FactRef agreement, FactRef pool) {
        List<FactVersion> cards = related.versions(pool, "rateCards");
        if (cards.isEmpty()) {
            return Optional.empty();
        }
        FactRef ref = agreement.field("rate");
        List<Because> because = cards.stream()
                .map(card -> new Because(Because.Reason.HAPPENED, card.ref()))
                .toList();
        Optional<DayRange> signed = spans.madeOn(agreement);
        if (signed.isEmpty() || signed.get().isUnknown()) {
            return Optional.of(ComputedFact.unknown(ref, because));
        }
        List<JsonNode> candidates = candidates(cards, signed.get());
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        JsonNode first = candidates.getFirst();
        return Optional.of(
                candidates.stream().allMatch(each -> FactValues.same(each, first))
                        ? ComputedFact.of(ref, first, because)
                        : ComputedFact.unknown(ref, because));
    }

    /** The tiers that can be meant: one for the first and one for the last day on which it can have been signed. */
    private static List<JsonNode> candidates(List<FactVersion> cards, DayRange signed) {
        return Stream.of(signed.earliest(), signed.latest())
                .flatMap(day -> card(cards, day).stream()
                        .flatMap(card -> card.path("tiers").valueStream().filter(tier -> covers(tier, day)))
                        .map(ComputedRate::price)
                        .limit(1))
                .toList();
    }

    /** The latest card that holds on the day. */
    private static Optional<JsonNode> card(List<FactVersion> cards, LocalDate day) {
        return cards.stream()
                .flatMap(card -> Stream.ofNullable(card.value()))
                .filter(card -> !from(card).isAfter(day))
                .reduce((one, other) -> from(other).isBefore(from(one)) ? one : other);
    }

    private static LocalDate from(JsonNode card) {
        return WorldDates.stated(card.get("from")).map(PartialDate::earliest).orElse(LocalDate.MIN);
    }

    private static boolean covers(JsonNode tier, LocalDate day) {
        return WorldDates.stated(tier.get("signedFrom"))
                        .filter(from -> from.earliest().isAfter(day))
                        .isEmpty()
                && WorldDates.stated(tier.get("signedUntil"))
                        .filter(until -> until.latest().isBefore(day))
                        .isEmpty();
    }

    private static JsonNode price(JsonNode tier) {
        ObjectNode price = JsonNodeFactory.instance.objectNode();
        price.set("rate", tier.path("rate"));
        price.set("per", tier.path("per"));
        return price;
    }
}
