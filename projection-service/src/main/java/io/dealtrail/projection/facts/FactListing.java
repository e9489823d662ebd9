package io.dealtrail.projection.facts;

import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.AggregateType;
import io.dealtrail.facts.ComputedFact;
import io.dealtrail.facts.FactPaths;
import io.dealtrail.facts.PortfolioTitle;
import io.dealtrail.projection.web.ApiProblem;
import io.dealtrail.projection.web.AsOf;
import io.dealtrail.projection.web.Listing;
import io.dealtrail.projection.web.ProblemCode;
import io.dealtrail.terms.FactRef;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Stated and computed facts of one aggregate as one list. */
@Component
class FactListing {

    private final FactReader facts;
    private final AmendmentsReader amendments;
    private final RecordedEvents events;
    private final TitlesReader titles;

    FactListing(FactReader facts, AmendmentsReader amendments, RecordedEvents events, TitlesReader titles) {
        this.facts = facts;
        this.amendments = amendments;
        this.events = events;
        this.titles = titles;
    }

    /** One page by address, in the direction of the listing. */
    List<FactItem> page(AggregateRef aggregate, String prefix, Listing listing) {
        Snapshot known = known(aggregate, listing.asOf());
        Comparator<String> order = listing.backward() ? Comparator.reverseOrder() : Comparator.naturalOrder();
        Stream<FactItem> stated =
                known.facts().all().stream().map(fact -> item(fact, known.amendments(), listing.asOf()));
        Stream<FactItem> computed = computed(aggregate, known, listing.asOf()).map(FactItem::of);
        return Stream.concat(stated, computed)
                .filter(item -> item.factRef().startsWith(prefix))
                .filter(item -> listing.place()
                        .map(place -> order.compare(item.factRef(), place.keys().getFirst()) > 0)
                        .orElse(true))
                .sorted(Comparator.comparing(FactItem::factRef, order))
                .limit(listing.rows())
                .toList();
    }

    FactItem one(AggregateRef aggregate, FactRef ref, AsOf asOf) {
        Snapshot known = known(aggregate, asOf);
        Optional<FactItem> stated = known.facts().stored(ref).map(fact -> item(fact, known.amendments(), asOf));
        return stated.or(() -> computed(aggregate, known, asOf)
                        .filter(fact -> fact.ref().equals(ref))
                        .findFirst()
                        .map(FactItem::of))
                .orElseThrow(() -> unknown(ref));
    }

    /** As it was known then. */
    private static FactItem item(StoredFact fact, Amendments amendments, AsOf asOf) {
        return FactItem.of(FactRows.knownThen(fact, asOf), amendments);
    }

    /** Of a portfolio, title follows from what partnerships say. */
    private Stream<ComputedFact> computed(AggregateRef aggregate, Snapshot known, AsOf asOf) {
        Stream<ComputedFact> own = known.computed().all().stream();
        return aggregate.type() == AggregateType.PORTFOLIO
                ? Stream.concat(
                        own, PortfolioTitle.of(aggregate.id(), titles.ofPortfolio(aggregate.id(), asOf)).stream())
                : own;
    }

    List<FactItem> history(AggregateRef aggregate, FactRef ref, AsOf asOf, boolean dated) {
        Snapshot known = known(aggregate, asOf);
        List<StoredFact> stated = stated(aggregate, ref, asOf).stream()
                .filter(fact -> !dated || fact.version().covers(asOf.validAt()))
                .toList();
        if (!stated.isEmpty()) {
            Amendments amended = amendments.around(aggregate, stated);
            return stated.stream().map(fact -> FactItem.of(fact, amended)).toList();
        }
        List<FactItem> computed = ComputedHistory.of(ref, asOf.validAt(), events.before(aggregate, known.version()));
        if (computed.isEmpty()) {
            throw unknown(ref);
        }
        return computed;
    }

    /** The versions at the address itself, else of the value that it leads into. */
    private List<StoredFact> stated(AggregateRef aggregate, FactRef ref, AsOf asOf) {
        List<StoredFact> own = facts.history(aggregate, ref, asOf);
        for (String field : own.isEmpty() ? FactPaths.around(ref.field()) : List.<String>of()) {
            String path = ref.field().substring(field.length() + 1);
            List<StoredFact> parts = facts.history(aggregate, ref.field(field), asOf).stream()
                    .map(outer -> StoredFacts.part(outer, ref, path))
                    .filter(Objects::nonNull)
                    .toList();
            if (!parts.isEmpty()) {
                return parts;
            }
        }
        return own;
    }

    private Snapshot known(AggregateRef aggregate, AsOf asOf) {
        Snapshot known = facts.at(aggregate, asOf);
        if (known.version() == 0) {
            throw new ApiProblem(
                    switch (aggregate.type()) {
                        case PARTNERSHIP -> ProblemCode.UNKNOWN_PARTNERSHIP;
                        case PARTY -> ProblemCode.UNKNOWN_PARTY;
                        case PORTFOLIO -> ProblemCode.UNKNOWN_PORTFOLIO;
                        case SOURCE -> ProblemCode.UNKNOWN_SOURCE;
                    },
                    "Nothing was known of '" + aggregate.id() + "' then.");
        }
        return known;
    }

    private static ApiProblem unknown(FactRef ref) {
        return new ApiProblem(ProblemCode.UNKNOWN_FACT, "Nothing was known of " + ref + " for these dates.");
    }
}
