package io.dealtrail.system;

import java.time.Duration;

/**
 * What a {@link Wire} does to what passes.
 *
 * @param lost which directions lose everything
 * @param refuses whether connections are broken and new ones refused
 * @param latency of whatever passes, in one direction
 * @param bytesPerSecond so many bytes pass on each connection in each direction at most; 0 for no bound
 */
record Weather(Lost lost, boolean refuses, Duration latency, int bytesPerSecond) {

    private static final int MILLIS = 1_000;

    static final Weather FAIR = new Weather(Lost.NOTHING, false, Duration.ZERO, 0);
    static final Weather SILENT = new Weather(Lost.BOTH, false, Duration.ZERO, 0);
    static final Weather REQUESTS_LOST = new Weather(Lost.REQUESTS, false, Duration.ZERO, 0);
    static final Weather ANSWERS_LOST = new Weather(Lost.ANSWERS, false, Duration.ZERO, 0);
    static final Weather REFUSING = new Weather(Lost.NOTHING, true, Duration.ZERO, 0);
    /** One megabit a second, far away. */
    static final Weather NARROW = new Weather(Lost.NOTHING, false, Duration.ofMillis(20), 125_000);

    /** What does not arrive. */
    enum Lost {
        NOTHING,
        REQUESTS,
        ANSWERS,
        BOTH
    }

    /** Which way something goes. */
    enum Direction {
        TO_SERVER,
        FROM_SERVER
    }

    boolean loses(Direction direction) {
        return switch (lost) {
            case NOTHING -> false;
            case REQUESTS -> direction == Direction.TO_SERVER;
            case ANSWERS -> direction == Direction.FROM_SERVER;
            case BOTH -> true;
        };
    }

    /** How long so many bytes are under way. */
    Duration travels(int bytes) {
        return bytesPerSecond == 0 ? latency : latency.plusMillis((long) bytes * MILLIS / bytesPerSecond);
    }
}
