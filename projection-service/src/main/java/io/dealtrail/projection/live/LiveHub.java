package io.dealtrail.projection.live;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Who is subscribed, and the ring that all of them read: admits, wakes and dismisses subscribers, and never waits for one. */
final class LiveHub {

    private final LiveSettings settings;
    private final Set<Thread> subscribers = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> perUser = new ConcurrentHashMap<>();
    private final AtomicInteger admitted = new AtomicInteger();
    private volatile @Nullable FrameRing ring;
    private volatile long generation;
    private volatile boolean closing;

    LiveHub(LiveSettings settings) {
        this.settings = settings;
    }

    /** The ring, created where the tail of the log is first known. Called by the tailer only. */
    FrameRing ringFrom(long position) {
        FrameRing known = ring;
        if (known == null) {
            known = new FrameRing(settings.ringEvents(), settings.ringBytes().toBytes(), position);
            ring = known;
        }
        return known;
    }

    /** The ring, or {@code null} while the log could not be read yet. */
    @Nullable
    FrameRing ring() {
        return ring;
    }

    /** Raised when an event was applied behind the watermark, where no stream will show it. */
    long generation() {
        return generation;
    }

    void generation(long latest) {
        if (latest != generation) {
            generation = latest;
            wake();
        }
    }

    /** Lets every subscriber look for news; costs the same however slow they are. */
    void wake() {
        subscribers.forEach(LockSupport::unpark);
    }

    boolean isClosing() {
        return closing;
    }

    /** Tells every subscriber that the server stops. */
    void close() {
        closing = true;
        wake();
    }

    int subscribers() {
        return subscribers.size();
    }

    /**
     * Admits the calling thread as a subscriber.
     *
     * @throws TooManyStreamsException if the user or the instance has as many as are allowed
     */
    Ticket admit(String user) {
        if (admitted.incrementAndGet() > settings.perNode()) {
            admitted.decrementAndGet();
            throw new TooManyStreamsException("This server has %d streams open.".formatted(settings.perNode()));
        }
        if (perUser.merge(user, 1, Integer::sum) > settings.perUser()) {
            release(user);
            throw new TooManyStreamsException("You have %d streams open.".formatted(settings.perUser()));
        }
        Thread thread = Thread.currentThread();
        subscribers.add(thread);
        return () -> {
            subscribers.remove(thread);
            release(user);
        };
    }

    private void release(String user) {
        perUser.computeIfPresent(user, (_, streams) -> streams == 1 ? null : streams - 1);
        admitted.decrementAndGet();
    }

    /** A place among the subscribers. */
    interface Ticket extends AutoCloseable {
        @Override
        void close();
    }

    /** As many streams are open as are allowed. */
    static final class TooManyStreamsException extends RuntimeException {

        TooManyStreamsException(String message) {
            super(message);
        }
    }
}
