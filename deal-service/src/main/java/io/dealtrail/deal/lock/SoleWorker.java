package io.dealtrail.deal.lock;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.util.backoff.BackOffExecution;
import org.springframework.util.backoff.ExponentialBackOff;

/** Keeps some work going on one instance of all: begins it when it gets the lock, and again, after a while, whenever it fails. It never dies. */
public final class SoleWorker implements SmartLifecycle {

    /** After the store, before the web server; the other way round when stopping. */
    private static final int PHASE = -500;

    private static final Logger LOG = LoggerFactory.getLogger(SoleWorker.class);
    private static final Duration STOP = Duration.ofSeconds(5);

    private final String name;
    private final Work work;
    private final AdvisoryLock lock;
    private final Pace pace;
    private volatile CountDownLatch stopped = new CountDownLatch(0);
    private @Nullable Thread thread;

    /** @param name what is kept going, for the log and the thread */
    public SoleWorker(String name, Work work, AdvisoryLock lock, Pace pace) {
        this.name = name;
        this.work = work;
        this.lock = lock;
        this.pace = pace;
    }

    /** What one instance at a time does. */
    public interface Work {

        /**
         * Does what there is to do.
         *
         * @param held shows that no other instance does the same
         * @param goOn false once the service stops
         */
        void run(AdvisoryLock.Held held, BooleanSupplier goOn);

        /** How much is done: a failure after some progress is waited for as if it were the first. */
        long done();

        /** It failed, and will begin again: to be said in its log and its health. */
        void failed(Throwable failure);

        /** Another instance does it for now. */
        default void standsBy() {}

        /** It is to stop, and waits for nothing any more. */
        default void wake() {}
    }

    /**
     * How fast it goes.
     *
     * @param enabled whether this instance takes part at all
     * @param every how long after the work is done, or found with another instance, it is taken up again
     * @param retryFrom the first wait after a failure
     * @param retryUpTo the longest
     */
    public record Pace(boolean enabled, Duration every, Duration retryFrom, Duration retryUpTo) {

        private BackOffExecution newBackOff() {
            ExponentialBackOff backOff = new ExponentialBackOff(retryFrom.toMillis(), 2);
            backOff.setMaxInterval(Math.max(retryFrom.toMillis(), retryUpTo.toMillis()));
            return backOff.start();
        }
    }

    private void loop(CountDownLatch until) {
        BackOffExecution backOff = pace.newBackOff();
        while (until.getCount() > 0) {
            long before = work.done();
            try {
                attempt(until);
                backOff = pace.newBackOff();
                pause(until, pace.every().toMillis());
            } catch (RuntimeException | Error failure) {
                if (work.done() > before) {
                    backOff = pace.newBackOff();
                }
                report(failure, until);
                pause(until, backOff.nextBackOff());
            }
        }
    }

    private void attempt(CountDownLatch until) {
        Optional<AdvisoryLock.Held> acquired = lock.tryAcquire();
        if (acquired.isEmpty()) {
            work.standsBy();
            return;
        }
        try (AdvisoryLock.Held held = acquired.get()) {
            work.run(held, () -> until.getCount() > 0);
        }
    }

    private void report(Throwable failure, CountDownLatch until) {
        if (until.getCount() == 0) {
            LOG.debug("the {} was stopped", name, failure);
        } else {
            work.failed(failure);
        }
    }

    private void pause(CountDownLatch until, long millis) {
        try {
            if (until.await(millis, TimeUnit.MILLISECONDS)) {
                LOG.debug("the {} stops", name);
            }
        } catch (InterruptedException e) {
            LOG.warn("the {} goes on although it was interrupted", name);
        }
    }

    @Override
    public synchronized void start() {
        if (!isRunning()) {
            CountDownLatch until = new CountDownLatch(1);
            stopped = until;
            thread = Thread.ofPlatform().name(name).start(() -> loop(until));
        }
    }

    /** Lets what is under way finish; the rest is done after the next start. */
    @Override
    public synchronized void stop() {
        stopped.countDown();
        work.wake();
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
        return pace.enabled();
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
