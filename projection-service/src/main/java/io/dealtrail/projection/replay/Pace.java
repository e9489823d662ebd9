package io.dealtrail.projection.replay;

import io.dealtrail.projection.web.ApiProblem;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Pure: how fast a replay goes.
 *
 * @param daysPerSecond how many days of the deal pass in one second of watching; infinite where steps follow as fast as their reader reads
 * @param longestPause how long a reader is kept waiting at most, however long nothing happened
 */
record Pace(double daysPerSecond, Duration longestPause) {

    static final String FASTEST = "max";

    private static final Pattern NUMBER = Pattern.compile("\\d{1,7}(\\.\\d{1,6})?");
    private static final double SECONDS_PER_DAY = Duration.ofDays(1).toSeconds();
    private static final double NANOS_PER_SECOND = Duration.ofSeconds(1).toNanos();

    /** Reads the parameter {@code speed}; what is left out is {@link #FASTEST}. */
    static Pace of(@Nullable String speed, Duration longestPause) {
        if (speed == null || speed.equals(FASTEST)) {
            return new Pace(Double.POSITIVE_INFINITY, longestPause);
        }
        double days = NUMBER.matcher(speed).matches() ? Double.parseDouble(speed) : 0;
        if (days <= 0) {
            throw ApiProblem.malformed(
                    "?speed",
                    "'" + speed
                            + "' is no speed: say how many days of the deal pass in a second, such as 30 or 0.5, or "
                            + FASTEST + ".");
        }
        return new Pace(days, longestPause);
    }

    /** How long to wait between two points. */
    Duration between(Point earlier, Point later) {
        double seconds = later.since(earlier).toSeconds() / SECONDS_PER_DAY / daysPerSecond;
        Duration pause = Duration.ofNanos((long) (seconds * NANOS_PER_SECOND));
        return pause.compareTo(longestPause) > 0 ? longestPause : pause;
    }
}
