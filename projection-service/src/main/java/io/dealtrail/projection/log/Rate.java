package io.dealtrail.projection.log;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;

/** How fast a count grows, over the last readings of it. */
public final class Rate {

    private static final int READINGS = 15;

    private final Deque<Reading> readings = new ArrayDeque<>();

    /** Takes a reading, e.g. every second. */
    public synchronized void read(long count) {
        readings.addLast(new Reading(System.nanoTime(), count));
        if (readings.size() > READINGS) {
            readings.removeFirst();
        }
    }

    /** As of the last reading; 0 before the second. */
    public synchronized double perSecond() {
        if (readings.size() < 2) {
            return 0;
        }
        Reading first = readings.getFirst();
        Reading last = readings.getLast();
        double seconds = (double) (last.nanos() - first.nanos()) / TimeUnit.SECONDS.toNanos(1);
        return seconds <= 0 ? 0 : Math.max(0, (last.count() - first.count()) / seconds);
    }

    /** A count, and when. */
    private record Reading(long nanos, long count) {}
}
