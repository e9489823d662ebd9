package io.dealtrail.projection.replay;

import io.dealtrail.projection.facts.Difference;
import io.dealtrail.projection.facts.Picture;
import io.dealtrail.projection.timeline.TimelineItem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Pure: the steps along a route, each made when it is asked for. A stop at which nothing happened and nothing differs is no step.
 *
 * <p>The differences of all steps in their order, beginning with nothing, give the state at the end of the route. For one reader at a time.
 */
final class Steps {

    private final Route route;
    private final List<Point> stops;
    private final Function<Point, Picture> states;
    private final Turns turns;

    Steps(Route route, Function<Point, Picture> states) {
        this.route = route;
        this.stops = List.copyOf(route.stops().keySet());
        this.states = new Recent(states);
        this.turns = new Turns((one, other) -> !this.states.apply(one).isSame(this.states.apply(other)));
    }

    /** Those after a place, all where there is none, in order. */
    Stream<ReplayStep> after(@Nullable Point place) {
        return place == null
                ? IntStream.range(0, stops.size()).boxed().flatMap(index -> at(index).stream())
                : IntStream.range(indexFrom(place), stops.size())
                        .boxed()
                        .flatMap(index -> at(index).stream())
                        .filter(step -> step.point().isAfter(place));
    }

    /** Those before a place, the last one first. */
    Stream<ReplayStep> before(Point place) {
        int last = Math.min(indexFrom(place), stops.size() - 1);
        return IntStream.iterate(last, index -> index >= 0, index -> index - 1)
                .boxed()
                .flatMap(index -> at(index).reversed().stream())
                .filter(step -> place.isAfter(step.point()));
    }

    /** The first stop that is not before the place: a step at the place leads to it or stands at it. */
    private int indexFrom(Point place) {
        int index = 0;
        int beyond = stops.size();
        while (index < beyond) {
            int middle = (index + beyond) >>> 1;
            if (place.isAfter(stops.get(middle))) {
                index = middle + 1;
            } else {
                beyond = middle;
            }
        }
        return index;
    }

    /** The steps after one stop up to the next. */
    private List<ReplayStep> at(int index) {
        Point stop = stops.get(index);
        Point last = index == 0 ? route.before() : stops.get(index - 1);
        List<Point> points = last == null || !route.turnsBetween() ? List.of(stop) : turns.upTo(last, stop);
        return steps(points, index == 0 || last == null ? Picture.EMPTY : states.apply(last));
    }

    private List<ReplayStep> steps(List<Point> points, Picture first) {
        List<ReplayStep> steps = new ArrayList<>();
        Picture before = first;
        for (Point point : points) {
            Picture now = states.apply(point);
            List<TimelineItem> happened = route.happened(point);
            ReplayStep step =
                    new ReplayStep(point.validAt(), point.knownAt(), happened, Difference.between(before, now));
            if (!happened.isEmpty() || !step.difference().isEmpty()) {
                steps.add(step);
            }
            before = now;
        }
        return steps;
    }
}
