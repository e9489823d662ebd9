package io.dealtrail.deal.store;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.locks.ReentrantLock;

/** The position of the last committed event, for health and metrics: one query a second at most, however many ask. */
public final class WatchedHead {

    private static final long FRESH_NANOS = Duration.ofSeconds(1).toNanos();

    private final EventLog log;
    private final ReentrantLock lock = new ReentrantLock();
    private OptionalLong position = OptionalLong.empty();
    private long readAt = System.nanoTime() - FRESH_NANOS;

    WatchedHead(EventLog log) {
        this.log = log;
    }

    /** 0 before the first event; empty while PostgreSQL cannot be reached. */
    public OptionalLong position() {
        lock.lock();
        try {
            if (System.nanoTime() - readAt >= FRESH_NANOS) {
                position = read();
                readAt = System.nanoTime();
            }
            return position;
        } finally {
            lock.unlock();
        }
    }

    private OptionalLong read() {
        try {
            return OptionalLong.of(log.lastPosition());
        } catch (StoreUnavailableException unavailable) {
            return OptionalLong.empty();
        }
    }
}
