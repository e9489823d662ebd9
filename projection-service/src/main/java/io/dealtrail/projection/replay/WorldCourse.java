package io.dealtrail.projection.replay;

import io.dealtrail.projection.facts.DealHistory;
import io.dealtrail.projection.timeline.Entry;
import io.dealtrail.projection.timeline.TimelineItem;
import io.dealtrail.projection.web.AsOf;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Through the days of the world, as they were known at one time.
 *
 * @param from {@code null} for the first day on which anything is known to have been otherwise than before
 */
record WorldCourse(@Nullable LocalDate from, LocalDate to) implements Course {

    private static final LocalDate BEFORE_ALL = LocalDate.of(1, 1, 1);
    private static final Comparator<Entry> AS_RECORDED =
            Comparator.comparingLong(entry -> entry.item().sequence());

    static WorldCourse of(@Nullable String from, @Nullable String to, AsOf asOf) {
        LocalDate end = to == null ? asOf.validAt() : Bounds.lastDay(to);
        LocalDate start = from == null ? null : Bounds.firstDay(from);
        if (start != null) {
            Bounds.requireOrder(start, end);
        }
        return new WorldCourse(start, end);
    }

    @Override
    public Route route(AsOf known, List<Entry> timeline, DealHistory history) {
        Point start = new Point(from == null ? BEFORE_ALL : from, known.knownAt());
        Point end = start.on(to);
        NavigableMap<Point, List<TimelineItem>> stops = new TreeMap<>();
        timeline.stream()
                .sorted(AS_RECORDED)
                .forEach(entry -> stops.computeIfAbsent(start.on(entry.day()), _ -> new ArrayList<>())
                        .add(entry.item()));
        history.turningDays(known.knownAt()).forEach(day -> stops.putIfAbsent(start.on(day), List.of()));
        stops.putIfAbsent(end, List.of());
        if (from != null) {
            stops.putIfAbsent(start, List.of());
        }
        return new Route(from == null ? start : null, stops.subMap(start, true, end, true), end, true);
    }
}
