package io.dealtrail.projection.partnerships;

import io.dealtrail.events.AggregateType;
import io.dealtrail.projection.facts.FoldedEvent;
import io.dealtrail.projection.facts.FoldedReadModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Keeps the rows of the list: one for each instant at which something became known of a partnership, each made from the one before. */
@Component
@Order(3)
class ListingStore implements FoldedReadModel {

    private final ListingRows rows;

    ListingStore(ListingRows rows) {
        this.rows = rows;
    }

    @Override
    public void apply(List<FoldedEvent> events) {
        Map<String, List<FoldedEvent>> byPartnership = new LinkedHashMap<>();
        for (FoldedEvent event : events) {
            if (event.aggregate().type() == AggregateType.PARTNERSHIP) {
                byPartnership
                        .computeIfAbsent(event.aggregate().id(), _ -> new ArrayList<>())
                        .add(event);
            }
        }
        if (!byPartnership.isEmpty()) {
            Map<String, Summary> before = rows.current(byPartnership.keySet());
            Map<String, NavigableMap<Instant, Summary>> states = new LinkedHashMap<>();
            byPartnership.forEach((id, own) -> states.put(id, states(before(id, own.getFirst(), before), own)));
            rows.write(states);
        }
    }

    private static Summary before(String id, FoldedEvent first, Map<String, Summary> known) {
        Summary kept = known.getOrDefault(id, Summary.none(id));
        return kept.version() == first.before().version() ? kept : Summary.of(id, first.before());
    }

    /**
     * Of events known since the same instant only the last leaves a row. A notice of the calendar can be known later than what is imported
     * after it, which then says more than the notice did.
     */
    private static NavigableMap<Instant, Summary> states(Summary before, List<FoldedEvent> events) {
        NavigableMap<Instant, Summary> states = new TreeMap<>();
        Summary summary = before;
        for (FoldedEvent event : events) {
            summary = summary.with(event);
            states.tailMap(event.knownSince(), true).clear();
            states.put(event.knownSince(), summary);
        }
        return states;
    }
}
