package io.dealtrail.projection.log;

import io.dealtrail.events.AggregateRef;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Events that are applied in one transaction, none of them applied before: for each aggregate they continue its sequence without a hole.
 * Over aggregates the order is that of arrival.
 */
public record AppliedBatch(List<AppliedEvent> events) {

    public AppliedBatch {
        events = List.copyOf(events);
    }

    /** The events of each aggregate in sequence, in the order in which the aggregates first occur. */
    public Map<AggregateRef, List<AppliedEvent>> byAggregate() {
        return events.stream()
                .collect(Collectors.groupingBy(
                        applied -> applied.envelope().aggregate(), LinkedHashMap::new, Collectors.toList()));
    }
}
