package io.dealtrail.projection.log;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;

/** What this instance knows of its lag: the applied watermark against the greatest position that it has heard of. */
@Component
public class Progress implements AppliedPosition {

    /** A published log that was not heard of for this long may hold anything. */
    private static final long OUT_OF_TOUCH_MILLIS = 10_000;

    private final AppliedWatermark watermark;
    private final ReentrantLock lock = new ReentrantLock();
    private long published;
    private long unread;
    private long heardAt = System.nanoTime();
    private long behindSince = heardAt;

    public Progress(AppliedWatermark watermark) {
        this.watermark = watermark;
    }

    /** The published log has at least this position. */
    public void heardOf(long position) {
        lock.lock();
        try {
            heardAt = System.nanoTime();
            unlessBehind(heardAt);
            published = Math.max(published, position);
        } finally {
            lock.unlock();
        }
    }

    /** Somebody has applied this position, so it was published; whether the published log can be reached now it does not say. */
    public void knownOf(long position) {
        lock.lock();
        try {
            unlessBehind(System.nanoTime());
            published = Math.max(published, position);
        } finally {
            lock.unlock();
        }
    }

    /** So many records of the published log are known to be there and were not read yet. */
    public void unread(long records) {
        lock.lock();
        try {
            unlessBehind(System.nanoTime());
            unread = records;
        } finally {
            lock.unlock();
        }
    }

    /** The broker answered, with nothing new. */
    public void inTouch() {
        heardOf(0);
    }

    @Override
    public long current() {
        return watermark.latest().position();
    }

    /** How many events this instance knows of that are not applied, at least. */
    public long lagEvents() {
        lock.lock();
        try {
            return Math.max(unread, published - current());
        } finally {
            lock.unlock();
        }
    }

    @Override
    public long lagMillis() {
        lock.lock();
        try {
            long now = System.nanoTime();
            long silent = TimeUnit.NANOSECONDS.toMillis(now - heardAt);
            long behind = isBehind() ? Math.max(1, TimeUnit.NANOSECONDS.toMillis(now - behindSince)) : 0;
            return Math.max(behind, silent > OUT_OF_TOUCH_MILLIS ? silent : 0);
        } finally {
            lock.unlock();
        }
    }

    private boolean isBehind() {
        return unread > 0 || published > current();
    }

    private void unlessBehind(long now) {
        if (!isBehind()) {
            behindSince = now;
        }
    }

    @Override
    public boolean await(long position, Duration atMost) throws InterruptedException {
        return watermark.await(position, atMost);
    }
}
