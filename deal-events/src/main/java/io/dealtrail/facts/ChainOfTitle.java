package io.dealtrail.facts;

import io.dealtrail.terms.PartyRef;
import io.dealtrail.terms.PatentRef;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who owns a patent or a portfolio, from day to day, as far as the recorded transfers say: the first holder from the open past, then whoever
 * it passed to. Security interests and what governments hold do not move title; a reversal moves it back.
 *
 * @param firstOwners of the open past; empty where nobody says
 * @param passings by day
 * @param disputed portfolios of different holders have it, and no transfer explains that
 */
public record ChainOfTitle(Set<PartyRef> firstOwners, List<Passing> passings, boolean disputed) {

    static final Comparator<Passing> BY_DAY =
            Comparator.comparing(Passing::latest).thenComparing(Passing::earliest);

    public ChainOfTitle {
        firstOwners = Set.copyOf(firstOwners);
        passings = passings.stream().sorted(BY_DAY).toList();
    }

    ChainOfTitle(Set<PartyRef> firstOwners, List<Passing> passings) {
        this(firstOwners, passings, false);
    }

    /** Of a portfolio: its own transfers, and those of the portfolio that it was split from until then. */
    public static ChainOfTitle ofPortfolio(String id, Collection<Facts> portfolios, Collection<Facts> partnerships) {
        return new TitleReader(portfolios, partnerships).portfolio(id);
    }

    /** Of a numbered patent: its own transfers, and those of the portfolios that it is in while it is in them. */
    public static ChainOfTitle ofPatent(
            PatentRef patent, Collection<Facts> portfolios, Collection<Facts> partnerships) {
        return new TitleReader(portfolios, partnerships).patent(patent);
    }

    /** The owners at the end of a day; empty where the chain does not reach back so far, or title may just have passed. */
    public Optional<Set<PartyRef>> ownersOn(LocalDate day) {
        return holdingsOn(day).map(Holdings::owners);
    }

    /** What each owner holds at the end of a day; empty where that is so of the owners. */
    public Optional<Holdings> holdingsOn(LocalDate day) {
        Holdings held = Holdings.of(firstOwners);
        boolean certain = true;
        for (Passing passing : passings) {
            if (!passing.latest().isAfter(day)) {
                held = held.after(passing);
                certain = true;
            } else if (!passing.earliest().isAfter(day)) {
                certain = false;
            }
        }
        return held.owners().isEmpty() || !certain ? Optional.empty() : Optional.of(held);
    }

    /**
     * Who owned it economically, of those who own it at the end of a day: whoever only changed its name, or merged into another one, still does.
     */
    public Optional<Set<PartyRef>> principalsOn(LocalDate day) {
        Map<PartyRef, Set<PartyRef>> principals = new HashMap<>();
        for (Passing passing : passings) {
            if (!passing.latest().isAfter(day)) {
                Set<PartyRef> before = passing.from().stream()
                        .flatMap(party -> principals.getOrDefault(party, Set.of(party)).stream())
                        .collect(Collectors.toUnmodifiableSet());
                passing.to().forEach(party -> principals.put(party, passing.samePrincipal() ? before : Set.of(party)));
            }
        }
        return ownersOn(day)
                .map(owners -> owners.stream()
                        .flatMap(owner -> principals.getOrDefault(owner, Set.of(owner)).stream())
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** What passed, each time with those who held it before. */
    List<PassingAlong> along() {
        List<PassingAlong> found = new ArrayList<>();
        Holdings held = Holdings.of(firstOwners);
        for (Passing passing : passings) {
            found.add(new PassingAlong(passing, held.owners()));
            held = held.after(passing);
        }
        return found;
    }

    /** The last time by that day that title certainly passed. */
    public Optional<Passing> lastBy(LocalDate day) {
        return passings.stream()
                .filter(passing -> !passing.latest().isAfter(day))
                .reduce((_, later) -> later);
    }

    /** The first time after that day that title certainly passes. */
    public Optional<Passing> nextAfter(LocalDate day) {
        return passings.stream()
                .filter(passing -> passing.earliest().isAfter(day))
                .min(Comparator.comparing(Passing::earliest));
    }
}
