package io.dealtrail.deal.relay;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** How far the relay of this instance is: written by the relay, read by health and metrics. */
final class RelayProgress {

    private final AtomicLong failures = new AtomicLong();
    private volatile boolean active;
    private volatile long position;
    private volatile @Nullable String lastFailure;

    /** This instance publishes now, and everything up to the position is published. */
    void publishedUpTo(long published) {
        position = published;
        active = true;
        lastFailure = null;
    }

    void inactive() {
        active = false;
    }

    void failed(Throwable failure) {
        lastFailure = failure.toString();
        failures.incrementAndGet();
    }

    boolean isActive() {
        return active;
    }

    /** The last position that this instance has published or found published. */
    long position() {
        return position;
    }

    long failures() {
        return failures.get();
    }

    /** Why the relay does not publish at the moment. */
    Optional<String> lastFailure() {
        return Optional.ofNullable(lastFailure);
    }
}
