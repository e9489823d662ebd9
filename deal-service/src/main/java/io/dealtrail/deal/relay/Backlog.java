package io.dealtrail.deal.relay;

import io.dealtrail.deal.store.EventLog;
import io.dealtrail.deal.store.StoreUnavailableException;
import io.dealtrail.deal.store.WatchedHead;
import io.dealtrail.events.EventEnvelope;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;

/**
 * What is committed and not yet published, as far as this instance knows. It goes on knowing it after its relay has failed, as while Kafka is
 * away; only another instance that publishes makes it unknown.
 */
final class Backlog {

    private static final double MILLIS = 1_000;

    private final RelayProgress progress;
    private final WatchedHead head;
    private final EventLog log;
    private final Clock clock;

    Backlog(RelayProgress progress, WatchedHead head, EventLog log, Clock clock) {
        this.progress = progress;
        this.head = head;
        this.log = log;
        this.clock = clock;
    }

    /** How many events wait; empty where unknown. */
    OptionalLong events() {
        OptionalLong published = progress.lastPublished();
        OptionalLong last = head.position();
        return published.isPresent() && last.isPresent()
                ? OptionalLong.of(Math.max(0, last.getAsLong() - published.getAsLong()))
                : OptionalLong.empty();
    }

    /**
     * For how many seconds the first of them has waited, 0 where none does. Where it is unknown what waits: for how long publishing has
     * failed, not a number where it has not.
     */
    double seconds() {
        OptionalLong events = events();
        if (events.isEmpty()) {
            double failing = inSeconds(progress.failingFor());
            return failing > 0 ? failing : Double.NaN;
        }
        return events.getAsLong() == 0 ? 0 : inSeconds(firstHasWaited());
    }

    private Duration firstHasWaited() {
        try {
            List<EventEnvelope> first = log.read(progress.position() + 1, 1);
            return first.isEmpty()
                    ? Duration.ZERO
                    : Duration.between(first.getFirst().recordedAt(), clock.instant());
        } catch (StoreUnavailableException unavailable) {
            return progress.failingFor();
        }
    }

    private static double inSeconds(Duration time) {
        return Math.max(0, time.toMillis()) / MILLIS;
    }
}
