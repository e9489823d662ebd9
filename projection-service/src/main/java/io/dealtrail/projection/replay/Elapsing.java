package io.dealtrail.projection.replay;

import java.util.concurrent.locks.LockSupport;

/** How time passes for a replay; tests let it pass at once. */
interface Elapsing {

    /** The time that everybody has. */
    Elapsing REALLY = new Elapsing() {
        @Override
        public long nanos() {
            return System.nanoTime();
        }

        @Override
        public void await(long nanos) {
            LockSupport.parkNanos(this, nanos);
        }

        // The steps of large deals take long to make, and no virtual thread is ever taken off its processor.
        @SuppressWarnings("ThreadPriorityCheck")
        @Override
        public void letOthersOn() {
            Thread.yield();
        }
    };

    /** A reading of a clock that only goes forward. */
    long nanos();

    /** Waits so long, or until there is a reason to look around before. */
    void await(long nanos);

    /** Lets other requests use the processor. */
    void letOthersOn();
}
