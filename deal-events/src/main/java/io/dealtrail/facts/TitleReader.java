package io.dealtrail.facts;

import io.dealtrail.facts.Portfolios.Place;
import io.dealtrail.facts.Portfolios.Whole;
import io.dealtrail.terms.PartyRef;
import io.dealtrail.terms.PatentRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Gathers chains of title from the facts of all partnerships and portfolios that speak of a patent or portfolio. */
final class TitleReader {

    private final Portfolios portfolios;
    private final Transfers transfers;

    TitleReader(Collection<Facts> portfolios, Collection<Facts> partnerships) {
        this.portfolios = new Portfolios(portfolios);
        this.transfers = new Transfers(partnerships);
    }

    ChainOfTitle portfolio(String id) {
        return portfolio(id, new HashSet<>());
    }

    private ChainOfTitle portfolio(String id, Set<String> seen) {
        List<Passing> own = transfers.of(id);
        Set<PartyRef> first = portfolios.holder(id);
        Optional<Whole> whole = seen.add(id) ? portfolios.wholeOf(id) : Optional.empty();
        if (whole.isEmpty()) {
            return new ChainOfTitle(first, own);
        }
        ChainOfTitle inherited = portfolio(whole.get().id(), seen);
        List<PassingAlong> along = inherited.along().stream()
                .filter(each ->
                        !each.passing().earliest().isAfter(whole.get().splitOn().latest()))
                .flatMap(each -> each.unless(keptBack(each.passing(), text -> portfolios.means(text, id))))
                .toList();
        return chain(inherited.firstOwners().isEmpty() ? first : inherited.firstOwners(), own, along);
    }

    ChainOfTitle patent(PatentRef patent) {
        Set<Set<PartyRef>> claims = new LinkedHashSet<>();
        Set<PassingAlong> along = new LinkedHashSet<>();
        for (Place place : portfolios.with(patent)) {
            ChainOfTitle chain = portfolio(place.portfolioId());
            claims.add(chain.firstOwners());
            chain.along().stream()
                    .filter(each -> place.shares(each.passing().latest()))
                    .flatMap(each -> each.unless(keptBack(each.passing(), text -> portfolios.means(text, patent))))
                    .forEach(along::add);
        }
        claims.remove(Set.<PartyRef>of());
        List<Passing> own = transfers.of(patent);
        List<ChainOfTitle> told = claims.stream()
                .map(first -> chain(first, own, along))
                .filter(chain -> claims.stream().allMatch(claim -> explains(chain, claim)))
                .toList();
        List<ChainOfTitle> likely = told.size() == 1
                ? told
                : told.stream().filter(TitleReader::beginsWithItsFirst).toList();
        if (likely.size() == 1) {
            return likely.getFirst();
        }
        ChainOfTitle open = chain(Set.of(), own, along);
        return claims.isEmpty() ? open : new ChainOfTitle(Set.of(), open.passings(), true);
    }

    /** Whether whoever is said to be the first holder held it first, or got it. */
    private static boolean explains(ChainOfTitle chain, Set<PartyRef> claim) {
        return chain.firstOwners().equals(claim)
                || chain.passings().stream()
                        .anyMatch(passing -> passing.certain() && passing.to().containsAll(claim));
    }

    /** Of those who sold it to each other in turn the one began who sold it first. */
    private static boolean beginsWithItsFirst(ChainOfTitle chain) {
        return chain.passings().stream()
                .findFirst()
                .filter(passing -> Collections.disjoint(passing.from(), chain.firstOwners()))
                .isEmpty();
    }

    private static Answer keptBack(Passing passing, Function<String, Answer> meant) {
        return passing.keptBack().stream().map(meant).reduce(Answer.NO, Answer::or);
    }

    /** What passed by itself, and what passed along with a whole while it still was with it. */
    private static ChainOfTitle chain(Set<PartyRef> first, List<Passing> own, Collection<PassingAlong> along) {
        List<PassingAlong> all = Stream.concat(
                        own.stream().map(passing -> new PassingAlong(passing, Set.of())), along.stream())
                .sorted(Comparator.comparing(PassingAlong::passing, ChainOfTitle.BY_DAY))
                .toList();
        List<Passing> found = new ArrayList<>();
        Holdings held = Holdings.of(first);
        for (PassingAlong each : all) {
            Passing passing = each.passing();
            if (own.contains(passing) || (!found.contains(passing) && each.takes(held.owners()))) {
                found.add(passing);
                held = held.after(passing);
            }
        }
        return new ChainOfTitle(first, found);
    }
}
