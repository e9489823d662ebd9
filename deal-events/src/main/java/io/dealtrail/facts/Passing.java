package io.dealtrail.facts;

import io.dealtrail.terms.FactRef;
import io.dealtrail.terms.Fraction;
import io.dealtrail.terms.PartyRef;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Title that passed from some parties to others on one day.
 *
 * @param fact the day of it, within the partnership that recorded the transfer
 * @param event the one that said so, if it is known
 * @param share of the whole title, if only a share passed and somebody says how much
 * @param whole all that they had of it, not only a share
 * @param keptBack what of the assets did not pass: numbers of patents, ids of portfolios, or words
 * @param samePrincipal whether the new owner stands for the same economic owner, as after a change of name or a merger
 * @param certain whether it did pass: not where only words say what was kept back
 */
public record Passing(
        FactRef fact,
        @Nullable UUID event,
        Set<PartyRef> from,
        Set<PartyRef> to,
        LocalDate earliest,
        LocalDate latest,
        @Nullable Fraction share,
        boolean whole,
        List<String> keptBack,
        boolean samePrincipal,
        boolean certain) {

    public Passing {
        from = Set.copyOf(from);
        to = Set.copyOf(to);
        keptBack = List.copyOf(keptBack);
    }

    /** The same of something that may have been kept back. */
    Passing ifAtAll() {
        return new Passing(fact, event, from, to, earliest, latest, share, whole, keptBack, samePrincipal, false);
    }
}
