package io.dealtrail.projection.replay;

import io.dealtrail.projection.facts.DealHistory;
import io.dealtrail.projection.timeline.Entry;
import io.dealtrail.projection.timeline.TimelineItem;
import io.dealtrail.projection.web.AsOf;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Through what became known of one day of the world.
 *
 * @param from {@code null} for the first time at which anything was known
 * @param to never after what was known then
 * @param toTheLast to the last of what is known, whatever the clocks of others say
 */
record KnowledgeCourse(@Nullable Instant from, Instant to, boolean toTheLast) implements Course {

    static KnowledgeCourse of(@Nullable String from, @Nullable String to, AsOf asOf) {
        Instant asked = to == null ? asOf.knownAt() : Bounds.lastInstant(to);
        boolean all = !asked.isBefore(asOf.knownAt());
        Instant end = all ? asOf.knownAt() : asked;
        Instant start = from == null ? null : Bounds.firstInstant(from);
        if (start != null) {
            Bounds.requireOrder(start, end);
        }
        return new KnowledgeCourse(start, end, all && asOf.now());
    }

    @Override
    public Route route(AsOf known, List<Entry> timeline, DealHistory history) {
        Instant last = toTheLast && known.knownAt().isAfter(to) ? known.knownAt() : to;
        Point end = new Point(known.validAt(), last);
        NavigableMap<Point, List<TimelineItem>> stops = new TreeMap<>();
        for (Entry entry : timeline) {
            stops.computeIfAbsent(new Point(known.validAt(), entry.item().knownSince()), _ -> new ArrayList<>())
                    .add(entry.item());
        }
        if (from == null) {
            return new Route(null, stops.headMap(end, true), end, false);
        }
        Point start = new Point(known.validAt(), from);
        stops.putIfAbsent(start, List.of());
        return new Route(null, stops.subMap(start, true, end, true), end, false);
    }
}
