package io.dealtrail.deal.relay;

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

/** Keeps a relay running: becomes the active one when it can, and begins again, after a while, whenever a run fails. It never dies. */
final class RelayLoop implements SmartLifecycle {

    /** After the store, before the web server; the other way round when stopping. */
    static final int PHASE = -500;

    private static final Logger LOG = LoggerFactory.getLogger(RelayLoop.class);
    private static final Duration STOP = Duration.ofSeconds(5);

    private final RelayParts parts;
    private final AdvisoryLock lock;
    private volatile CountDownLatch stopped = new CountDownLatch(0);
    private @Nullable Thread thread;

    RelayLoop(RelayParts parts, AdvisoryLock lock) {
        this.parts = parts;
        this.lock = lock;
    }

    private void loop(CountDownLatch until) {
        BackOffExecution backOff = newBackOff();
        while (until.getCount() > 0) {
            long before = parts.progress().position();
            try {
                attempt(until);
            } catch (RuntimeException | Error failure) {
                if (parts.progress().position() > before) {
                    backOff = newBackOff();
                }
                report(failure, until);
                pause(until, backOff.nextBackOff());
            }
        }
    }

    private void attempt(CountDownLatch until) {
        Optional<AdvisoryLock.Held> acquired = lock.tryAcquire();
        if (acquired.isEmpty()) {
            pause(until, parts.settings().lockEvery().toMillis());
            return;
        }
        try (AdvisoryLock.Held held = acquired.get()) {
            RelayRun.publish(parts, held, () -> until.getCount() > 0);
        } finally {
            parts.progress().inactive();
        }
    }

    private void report(Throwable failure, CountDownLatch until) {
        if (until.getCount() == 0) {
            LOG.debug("the relay was stopped", failure);
            return;
        }
        boolean known = parts.progress().lastFailure().isPresent();
        parts.progress().failed(failure);
        if (failure instanceof TopicMismatchException) {
            LOG.error("the relay refuses to publish: {}", failure.getMessage());
        } else if (known) {
            LOG.warn("the relay still cannot publish: {}", failure.toString());
        } else {
            LOG.warn("the relay begins again", failure);
        }
    }

    private BackOffExecution newBackOff() {
        ExponentialBackOff backOff =
                new ExponentialBackOff(parts.settings().retryFrom().toMillis(), 2);
        backOff.setMaxInterval(parts.settings().retryUpTo().toMillis());
        return backOff.start();
    }

    private static void pause(CountDownLatch until, long millis) {
        try {
            if (until.await(millis, TimeUnit.MILLISECONDS)) {
                LOG.debug("the relay stops");
            }
        } catch (InterruptedException e) {
            LOG.warn("the relay goes on although it was interrupted");
        }
    }

    @Override
    public synchronized void start() {
        if (!isRunning()) {
            CountDownLatch until = new CountDownLatch(1);
            stopped = until;
            thread = Thread.ofPlatform().name("relay").start(() -> loop(until));
        }
    }

    /** Lets the batch under way finish; what is not published then is published after the next start. */
    @Override
    public synchronized void stop() {
        stopped.countDown();
        parts.signal().wake();
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
        return parts.settings().enabled();
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
