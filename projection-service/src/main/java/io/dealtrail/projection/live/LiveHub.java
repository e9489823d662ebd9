package io.dealtrail.projection.live;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Who is subscribed, and the ring that all of them read: admits, wakes and dismisses subscribers, and never waits for one. */
final class LiveHub {

    /** The first write to a connection whose reader has gone succeeds, so that one probe is not enough. */
    private static final int PROBES = 3;

    private static final Duration PROBE_PAUSE = Duration.ofMillis(100);

    private final LiveSettings settings;
    private final Map<Thread, Seat> seats = new ConcurrentHashMap<>();
    private final ReentrantLock door = new ReentrantLock();
    private final Condition left = door.newCondition();
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
        seats.keySet().forEach(LockSupport::unpark);
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
        return seats.size();
    }

    /** Whether the stream of the calling thread is to show that its reader is still there; asked once, answered once. */
    boolean isProbed() {
        Seat seat = seats.get(Thread.currentThread());
        return seat != null && seat.probed().getAndSet(false);
    }

    /**
     * Admits the calling thread as a subscriber. Where there is no room, streams whose readers have gone without a word are found out first.
     *
     * @throws TooManyStreamsException if the user or the instance has as many as are allowed
     */
    Ticket admit(String user) throws InterruptedException {
        Thread thread = Thread.currentThread();
        door.lock();
        try {
            for (int probe = 0; probe < PROBES && refusal(user).isPresent(); probe++) {
                probe(user);
                awaitRoom(user);
            }
            refusal(user).ifPresent(text -> {
                throw new TooManyStreamsException(text);
            });
            seats.put(thread, new Seat(user, new AtomicBoolean()));
        } finally {
            door.unlock();
        }
        return () -> leave(thread);
    }

    private Optional<String> refusal(String user) {
        if (streams(user) >= settings.perUser()) {
            return Optional.of("You have %d streams open.".formatted(settings.perUser()));
        }
        return seats.size() >= settings.perNode()
                ? Optional.of("This server has %d streams open.".formatted(settings.perNode()))
                : Optional.empty();
    }

    private long streams(String user) {
        return seats.values().stream().filter(seat -> seat.user().equals(user)).count();
    }

    /** Lets the streams that stand in the user's way write to their readers: the user's own, or all where the instance is full. */
    private void probe(String user) {
        boolean own = streams(user) >= settings.perUser();
        seats.forEach((thread, seat) -> {
            if (!own || seat.user().equals(user)) {
                seat.probed().set(true);
                LockSupport.unpark(thread);
            }
        });
    }

    private void awaitRoom(String user) throws InterruptedException {
        long nanos = PROBE_PAUSE.toNanos();
        while (nanos > 0 && refusal(user).isPresent()) {
            nanos = left.awaitNanos(nanos);
        }
    }

    private void leave(Thread thread) {
        door.lock();
        try {
            seats.remove(thread);
            left.signalAll();
        } finally {
            door.unlock();
        }
    }

    /** A taken place: whose it is, and whether its stream was asked to show that it is there. */
    private record Seat(String user, AtomicBoolean probed) {}

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
