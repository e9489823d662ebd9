package io.dealtrail.deal.relay;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** How far the relay of this instance is: written by the relay, read by health and metrics. */
final class RelayProgress {

    private final AtomicLong failures = new AtomicLong();
    private final AtomicLong published = new AtomicLong();
    private volatile boolean active;
    private volatile boolean mine;
    private volatile long position;
    private volatile @Nullable Failing failing;

    /** Since when, and why last, nothing could be published. */
    private record Failing(long since, String reason) {}

    /** This instance publishes now, and everything up to the position is published. */
    void publishedUpTo(long reached) {
        position = reached;
        mine = true;
        active = true;
        failing = null;
    }

    /** So many more events are published, up to the position. */
    void published(int events, long reached) {
        published.addAndGet(events);
        publishedUpTo(reached);
    }

    void inactive() {
        active = false;
    }

    /** Another instance publishes: what is published is no longer known here. */
    void standsBy() {
        active = false;
        mine = false;
        failing = null;
    }

    void failed(Throwable failure) {
        Failing before = failing;
        failing = new Failing(before == null ? System.nanoTime() : before.since(), failure.toString());
        failures.incrementAndGet();
    }

    boolean isActive() {
        return active;
    }

    /** The last position that this instance has published or found published. */
    long position() {
        return position;
    }

    /** The same, where no other instance can have published more since. */
    OptionalLong lastPublished() {
        return mine ? OptionalLong.of(position) : OptionalLong.empty();
    }

    /** The events that this instance has published. */
    long published() {
        return published.get();
    }

    long failures() {
        return failures.get();
    }

    /** Why the relay does not publish at the moment. */
    Optional<String> lastFailure() {
        return Optional.ofNullable(failing).map(Failing::reason);
    }

    /** For how long it has tried in vain; zero where it has not failed since it last published. */
    Duration failingFor() {
        Failing now = failing;
        return now == null ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - now.since());
    }
}
