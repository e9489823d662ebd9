package io.dealtrail.projection.replay;

import io.dealtrail.projection.facts.DiffItem;
import io.dealtrail.projection.timeline.TimelineItem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * One step of a replay: what happened at one point of its axis, and what is not as it was at the step before; at the first step, all that is so.
 *
 * @param validAt together with {@code knownAt} the dates whose state is reached
 * @param items what the timeline shows at this point; nothing where the state turned by itself
 * @param difference applied to the state before, gives the state at these dates
 */
record ReplayStep(LocalDate validAt, Instant knownAt, List<TimelineItem> items, List<DiffItem> difference) {

    ReplayStep {
        items = List.copyOf(items);
        difference = List.copyOf(difference);
    }

    Point point() {
        return new Point(validAt, knownAt);
    }
}
