package io.dealtrail.projection.live;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Lets few streams at a time read the database: a crowd of readers that comes back all at once leaves connections to those who ask questions,
 * and to the intake.
 */
@Component
class FewAtATime {

    private final Semaphore turns;

    FewAtATime(LiveSettings settings) {
        turns = new Semaphore(settings.databaseReads(), true);
    }

    /** Reads when it is the caller's turn. */
    <T> T read(Supplier<T> reading) {
        turns.acquireUninterruptibly();
        try {
            return reading.get();
        } finally {
            turns.release();
        }
    }
}
