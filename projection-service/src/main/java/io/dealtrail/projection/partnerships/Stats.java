package io.dealtrail.projection.partnerships;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * How much is known, and how fast it grows.
 *
 * @param position up to which every event is applied; {@code lagMillis} says for how long that has been behind
 * @param partnerships by status, as known at {@code knownAt}
 * @param objects by kind, as known at {@code knownAt}, whatever the day
 */
record Stats(
        LocalDate validAt,
        Instant knownAt,
        long position,
        long lagMillis,
        Map<String, Long> partnerships,
        Map<String, Long> objects,
        Recorded recorded) {

    /**
     * Events by when they were recorded, up to {@code knownAt}.
     *
     * @param total of all
     * @param lastMinute in the minute before {@code knownAt}; the others likewise
     * @param perSecond positions a second by which the read side moves on just now
     * @param days the last thirty of UTC, the day of {@code knownAt} at the end
     */
    record Recorded(long total, long lastMinute, long lastHour, long lastDay, double perSecond, List<Day> days) {}

    /** One day of UTC. */
    record Day(LocalDate day, long events) {}
}
