package io.dealtrail.projection.replay;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;

/** Where a replay stands: at a day of the world, as it was known at one time. Of the two only the one along which it goes changes. */
record Point(LocalDate validAt, Instant knownAt) implements Comparable<Point> {

    private static final Comparator<Point> ORDER =
            Comparator.comparing(Point::validAt).thenComparing(Point::knownAt);

    /** The same knowledge of another day. */
    Point on(LocalDate day) {
        return new Point(day, knownAt);
    }

    boolean isAfter(Point other) {
        return compareTo(other) > 0;
    }

    /** How much of the deal's time has passed since an earlier point. */
    Duration since(Point earlier) {
        return Duration.ofDays(ChronoUnit.DAYS.between(earlier.validAt, validAt))
                .plus(Duration.between(earlier.knownAt, knownAt));
    }

    @Override
    public int compareTo(Point other) {
        return ORDER.compare(this, other);
    }
}
