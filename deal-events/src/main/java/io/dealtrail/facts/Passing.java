package io.dealtrail.facts;

import io.dealtrail.terms.FactRef;
import io.dealtrail.terms.PartyRef;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Title that passed from some parties to others on one day.
 *
 * @param fact the day of it, within the partnership that recorded the transfer
 * @param event the one that said so, if it is known
 * @param whole not only a share in it
 */
public record Passing(
        FactRef fact,
        @Nullable UUID event,
        Set<PartyRef> from,
        Set<PartyRef> to,
        LocalDate earliest,
        LocalDate latest,
        boolean whole) {

    public Passing {
        from = Set.copyOf(from);
        to = Set.copyOf(to);
    }

    /** The owners after it; whoever gives only a share away keeps the rest. */
    Set<PartyRef> after(Set<PartyRef> owners) {
        Set<PartyRef> remaining = new LinkedHashSet<>(owners);
        if (whole) {
            remaining.removeAll(from);
        }
        if (whole && remaining.size() == owners.size()) {
            remaining.clear(); // a link of the chain is missing: whoever they had it from
        }
        remaining.addAll(to);
        return remaining;
    }
}
