package io.dealtrail.projection.log;

import java.time.Duration;

/** How far the read side has come: the greatest position up to which every event is applied, or parked with its aggregate. */
public interface AppliedPosition {

    /** The applied watermark; 0 before the first event. Cheap: kept in memory. */
    long current();

    /** Milliseconds since the published log was last known to be applied to its end; 0 while nothing is waiting. */
    long lagMillis();

    /**
     * Waits until {@link #current()} has reached a position.
     *
     * @return whether it has, within the time
     */
    boolean await(long position, Duration atMost) throws InterruptedException;
}
