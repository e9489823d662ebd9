package io.dealtrail.facts;

import io.dealtrail.terms.Fraction;
import io.dealtrail.terms.PartyRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who holds how much of one title.
 *
 * @param shares of the whole, by holder; empty where nobody says how holders share it
 */
public record Holdings(Map<PartyRef, Optional<Fraction>> shares) {

    public Holdings {
        shares = Map.copyOf(shares);
    }

    /** Nobody can tell who holds any of it. */
    static final Holdings UNKNOWN = new Holdings(Map.of());

    /** One holder of the whole, or several who share it somehow. */
    static Holdings of(Set<PartyRef> owners) {
        return UNKNOWN.plus(owners, Optional.of(Fraction.ONE));
    }

    public Set<PartyRef> owners() {
        return shares.keySet();
    }

    /** What these hold together; empty where none of them holds any of it, or nobody says how much. */
    public Optional<Fraction> heldBy(Set<PartyRef> parties) {
        List<Optional<Fraction>> held = new ArrayList<>();
        shares.forEach((holder, share) -> {
            if (parties.contains(holder)) {
                held.add(share);
            }
        });
        return held.isEmpty() || held.stream().anyMatch(Optional::isEmpty)
                ? Optional.empty()
                : held.stream().flatMap(Optional::stream).reduce(Fraction::plus);
    }

    /** After title passed; whoever gives only a share away keeps the rest. */
    Holdings after(Passing passing) {
        if (!passing.certain()) {
            return UNKNOWN;
        }
        return passing.whole() ? afterAll(passing) : afterShare(passing);
    }

    private Holdings afterAll(Passing passing) {
        Map<PartyRef, Optional<Fraction>> rest = new LinkedHashMap<>(shares);
        rest.keySet().removeAll(passing.from());
        if (rest.size() == shares.size()) {
            return of(passing.to()); // a link of the chain is missing: whoever they had it from
        }
        return new Holdings(rest).plus(passing.to(), heldBy(passing.from()));
    }

    private Holdings afterShare(Passing passing) {
        Map<PartyRef, Optional<Fraction>> rest =
                new LinkedHashMap<>(shares.isEmpty() ? of(passing.from()).shares : shares);
        Fraction given = passing.from().size() == 1 ? passing.share() : null;
        for (PartyRef giver : passing.from()) {
            Optional<Fraction> held = rest.getOrDefault(giver, Optional.empty());
            Optional<Fraction> left = given == null ? Optional.empty() : held.flatMap(share -> share.minus(given));
            if (given != null
                    && held.isPresent()
                    && left.filter(Holdings::isSomething).isEmpty()) {
                rest.remove(giver);
            } else {
                rest.computeIfPresent(giver, (_, _) -> left);
            }
        }
        return new Holdings(rest).plus(passing.to(), Optional.ofNullable(passing.share()));
    }

    private static boolean isSomething(Fraction share) {
        return share.compareTo(Fraction.ZERO) > 0;
    }

    private Holdings plus(Set<PartyRef> takers, Optional<Fraction> share) {
        Map<PartyRef, Optional<Fraction>> all = new LinkedHashMap<>(shares);
        for (PartyRef taker : takers) {
            Optional<Fraction> given = takers.size() == 1 ? share : Optional.empty();
            all.merge(taker, given, (held, more) -> held.flatMap(one -> more.map(one::plus)));
        }
        return new Holdings(all);
    }
}
