package io.dealtrail.projection.timeline;

import io.dealtrail.events.AggregateRef;
import java.time.LocalDate;
import java.util.List;

/** A row of the timeline as read, with its place on the axis of the world and whose it is. */
public record Entry(AggregateRef aggregate, LocalDate day, TimelineItem item) {

    List<String> keys(boolean byWorldTime) {
        String sequence = Long.toString(item.sequence());
        return List.of(byWorldTime ? day.toString() : item.knownSince().toString(), sequence);
    }
}
