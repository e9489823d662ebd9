package io.dealtrail.projection.facts;

import io.dealtrail.facts.Computed;
import io.dealtrail.facts.ComputedFact;
import io.dealtrail.facts.Facts;
import io.dealtrail.facts.RecordedEvent;
import io.dealtrail.terms.FactRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a computed fact of one day came out as more and more was known: it is stored nowhere, so the events are folded again. */
final class ComputedHistory {

    private final List<FactItem> items = new ArrayList<>();
    private @Nullable ComputedFact current;
    private @Nullable Instant since;

    private ComputedHistory() {}

    static List<FactItem> of(FactRef ref, LocalDate validAt, List<RecordedEvent> all) {
        ComputedHistory history = new ComputedHistory();
        List<RecordedEvent> events =
                all.stream().filter(event -> !event.isNotice()).toList();
        Facts facts = Facts.none();
        for (int i = 0; i < events.size(); i++) {
            facts = facts.with(events.get(i));
            Instant known = events.get(i).knownSince();
            boolean last =
                    i + 1 == events.size() || !events.get(i + 1).knownSince().equals(known);
            if (last) {
                Optional<ComputedFact> next =
                        Computed.over(facts.asOf(validAt), facts.conflicts()).get(ref);
                history.turn(next.orElse(null), known);
            }
        }
        history.end(null);
        return history.items;
    }

    private void turn(@Nullable ComputedFact next, Instant known) {
        boolean same = current == null ? next == null : current.equals(next);
        if (!same) {
            end(known);
            current = next;
            since = known;
        }
    }

    private void end(@Nullable Instant until) {
        if (current != null) {
            items.add(FactItem.computed(current, since, until));
        }
    }
}
