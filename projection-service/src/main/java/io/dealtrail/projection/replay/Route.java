package io.dealtrail.projection.replay;

import io.dealtrail.projection.timeline.TimelineItem;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where a replay stops.
 *
 * @param before from where on it looks for what turned before the first stop; {@code null} where it begins with the first stop itself
 * @param stops with what happened at each, which may be nothing
 * @param end the point whose state it ends with, whether it stops there or not
 * @param turnsBetween whether the state can turn between two stops
 */
record Route(@Nullable Point before, NavigableMap<Point, List<TimelineItem>> stops, Point end, boolean turnsBetween) {

    Route {
        stops = Collections.unmodifiableNavigableMap(new TreeMap<>(stops));
    }

    List<TimelineItem> happened(Point point) {
        return stops.getOrDefault(point, List.of());
    }
}
