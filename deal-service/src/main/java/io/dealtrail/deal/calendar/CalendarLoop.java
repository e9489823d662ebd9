package io.dealtrail.deal.calendar;

import io.dealtrail.deal.lock.AdvisoryLock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.util.backoff.BackOffExecution;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * Goes round after round, each under a lock that one instance has at a time, and waits longer after each failure. It never dies; the first round
 * comes at once, for what fell due while the service was down.
 */
final class CalendarLoop implements SmartLifecycle {

    /** After the store, before the web server; the other way round when stopping. */
    static final int PHASE = -500;

    private static final Logger LOG = LoggerFactory.getLogger(CalendarLoop.class);
    private static final Duration STOP = Duration.ofSeconds(5);

    private final CalendarSettings settings;
    private final CalendarRound round;
    private final AdvisoryLock lock;
    private final CalendarProgress progress;
    private volatile CountDownLatch stopped = new CountDownLatch(0);
    private @Nullable Thread thread;

    CalendarLoop(CalendarSettings settings, CalendarRound round, AdvisoryLock lock, CalendarProgress progress) {
        this.settings = settings;
        this.round = round;
        this.lock = lock;
        this.progress = progress;
    }

    private void loop(CountDownLatch until) {
        BackOffExecution backOff = newBackOff();
        while (until.getCount() > 0) {
            try {
                attempt(until);
                backOff = newBackOff();
                pause(until, settings.every().toMillis());
            } catch (RuntimeException | Error failure) {
                report(failure, until);
                pause(until, backOff.nextBackOff());
            }
        }
    }

    private void attempt(CountDownLatch until) {
        Optional<AdvisoryLock.Held> acquired = lock.tryAcquire();
        if (acquired.isPresent()) {
            try (AdvisoryLock.Held held = acquired.get()) {
                round.run(held, () -> until.getCount() > 0);
            }
        }
    }

    private void report(Throwable failure, CountDownLatch until) {
        if (until.getCount() == 0) {
            LOG.debug("the calendar was stopped", failure);
            return;
        }
        boolean known = progress.lastFailure().isPresent();
        progress.failed(failure);
        if (known) {
            LOG.warn("the calendar still cannot be kept: {}", failure.toString());
        } else {
            LOG.warn("the calendar begins a new round", failure);
        }
    }

    private BackOffExecution newBackOff() {
        ExponentialBackOff backOff = new ExponentialBackOff(settings.every().toMillis(), 2);
        backOff.setMaxInterval(
                Math.max(settings.every().toMillis(), settings.retryUpTo().toMillis()));
        return backOff.start();
    }

    private static void pause(CountDownLatch until, long millis) {
        try {
            if (until.await(millis, TimeUnit.MILLISECONDS)) {
                LOG.debug("the calendar stops");
            }
        } catch (InterruptedException e) {
            LOG.warn("the calendar goes on although it was interrupted");
        }
    }

    @Override
    public synchronized void start() {
        if (!isRunning()) {
            CountDownLatch until = new CountDownLatch(1);
            stopped = until;
            thread = Thread.ofPlatform().name("calendar").start(() -> loop(until));
        }
    }

    /** Lets the partnership under way finish; the rest is announced after the next start. */
    @Override
    public synchronized void stop() {
        stopped.countDown();
        Thread stopping = thread;
        if (stopping == null) {
            return;
        }
        try {
            if (!stopping.join(STOP)) {
                stopping.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return stopped.getCount() > 0;
    }

    @Override
    public boolean isAutoStartup() {
        return settings.enabled();
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
