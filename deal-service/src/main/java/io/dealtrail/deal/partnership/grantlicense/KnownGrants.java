package io.dealtrail.deal.partnership.grantlicense;

import io.dealtrail.deal.rules.Known;
import io.dealtrail.facts.Facts;
import io.dealtrail.terms.Exclusivity;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The licences of one partnership, and those among them that leave no room to others: looked through once, however many are compared with them.
 *
 * @param all of them
 * @param excluding those that are exclusive or sole
 */
public record KnownGrants(List<Known> all, List<Known> excluding) {

    private static final Set<Exclusivity> EXCLUDING = Set.of(Exclusivity.EXCLUSIVE, Exclusivity.SOLE);

    public static KnownGrants in(Facts facts) {
        List<Known> all = facts.asOf(LocalDate.EPOCH).objects("grant").stream()
                .map(grant -> new Known(facts, grant))
                .filter(Known::exists)
                .toList();
        return new KnownGrants(all, all.stream().filter(KnownGrants::excludes).toList());
    }

    /** Those that a licence may have to fear, or that have to fear it. */
    List<Known> against(@Nullable Exclusivity wanted) {
        return excludes(wanted) ? all : excluding;
    }

    static boolean excludes(Known grant) {
        return excludes(grant.read("exclusivity", Exclusivity.class).orElse(null));
    }

    static boolean excludes(@Nullable Exclusivity exclusivity) {
        return exclusivity != null && EXCLUDING.contains(exclusivity);
    }
}
