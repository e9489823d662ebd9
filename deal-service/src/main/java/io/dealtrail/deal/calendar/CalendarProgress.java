package io.dealtrail.deal.calendar;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** How the calendar of this instance goes: written by its rounds, read by health and metrics. */
final class CalendarProgress {

    private final AtomicLong announced = new AtomicLong();
    private final AtomicLong failures = new AtomicLong();
    private final AtomicLong rounds = new AtomicLong();
    private volatile long waiting;
    private volatile @Nullable String lastFailure;

    /** So many notices were given. */
    void announced(int notices) {
        announced.addAndGet(notices);
    }

    /** A round is done, and has left so many partnerships whose day has come. */
    void went(long left) {
        rounds.incrementAndGet();
        waiting = left;
        if (left == 0) {
            lastFailure = null;
        }
    }

    /** Another instance keeps the calendar: what this one left is that one's to tell. */
    void standsBy() {
        waiting = 0;
        lastFailure = null;
    }

    void failed(Throwable failure) {
        lastFailure = failure.toString();
        failures.incrementAndGet();
    }

    long announced() {
        return announced.get();
    }

    long failures() {
        return failures.get();
    }

    /** The rounds that this instance, and not another one, has done. */
    long rounds() {
        return rounds.get();
    }

    /** The partnerships whose day has come and that could not announce it, after the last round of this instance. */
    long waiting() {
        return waiting;
    }

    /** Why something is not announced at the moment. */
    Optional<String> lastFailure() {
        return Optional.ofNullable(lastFailure);
    }
}
