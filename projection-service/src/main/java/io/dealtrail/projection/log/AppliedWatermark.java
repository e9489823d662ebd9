package io.dealtrail.projection.log;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;

/**
 * The watermark as this instance last saw it committed: fed by the intake after each commit, and by the poll that sees the commits of other
 * instances; read by every query.
 */
@Component
public class AppliedWatermark {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private volatile Watermark latest = Watermark.START;

    public Watermark latest() {
        return latest;
    }

    /** Takes note of a committed reading; an older one changes nothing. */
    public void committed(Watermark reading) {
        lock.lock();
        try {
            Watermark before = latest;
            latest = new Watermark(
                    Math.max(before.position(), reading.position()),
                    Math.max(before.generation(), reading.generation()));
            if (!latest.equals(before)) {
                moved.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Waits until the position is reached; whether it was, within the time. */
    public boolean await(long position, Duration atMost) throws InterruptedException {
        if (latest.position() >= position) {
            return true;
        }
        long nanos = atMost.toNanos();
        lock.lock();
        try {
            while (latest.position() < position) {
                if (nanos <= 0) {
                    return false;
                }
                nanos = moved.awaitNanos(nanos);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until the reading differs from one that was seen; the reading then, or the same after the time. */
    public Watermark awaitChange(Watermark seen, Duration atMost) throws InterruptedException {
        long nanos = atMost.toNanos();
        lock.lock();
        try {
            while (latest.equals(seen) && nanos > 0) {
                nanos = moved.awaitNanos(nanos);
            }
            return latest;
        } finally {
            lock.unlock();
        }
    }
}
