package io.dealtrail.deal.relay;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** How time passes for the relay. */
interface Elapsing {

    /** The time that everybody has. */
    Elapsing REALLY = new Elapsing() {
        @Override
        public long nanos() {
            return System.nanoTime();
        }

        @Override
        public void await(Duration time) {
            LockSupport.parkNanos(this, time.toNanos());
        }
    };

    /** A reading of a clock that only goes forward. */
    long nanos();

    /** Waits so long, or less. */
    void await(Duration time);
}
