package io.dealtrail.projection.intake;

import io.dealtrail.projection.log.AppliedRate;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks after the generations as long as the service runs. */
@Component
class Filling implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Filling.class);
    private static final Duration TO_STOP = Duration.ofSeconds(9);

    private final Followers followers;
    private final AppliedRate rate;
    private final Duration every;
    private @Nullable Running running;

    Filling(Followers followers, AppliedRate rate, RebuildSettings settings) {
        this.followers = followers;
        this.rate = rate;
        this.every = settings.every();
    }

    @Override
    public void start() {
        CountDownLatch stopped = new CountDownLatch(1);
        running = new Running(stopped, Thread.ofPlatform().name("generations").start(() -> run(stopped)));
    }

    private void run(CountDownLatch stopped) {
        try {
            do {
                look();
            } while (!stopped.await(every.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException interrupted) {
            LOG.debug("Interrupted", interrupted);
        } finally {
            followers.stop();
        }
    }

    private void look() {
        try {
            rate.read();
            followers.look();
        } catch (RuntimeException failed) {
            LOG.warn("Looking after the generations failed, will try again", failed);
        }
    }

    @Override
    public void stop() {
        Running stopping = running;
        running = null;
        if (stopping != null) {
            stopping.stopped().countDown();
            try {
                if (!stopping.thread().join(TO_STOP)) {
                    stopping.thread().interrupt();
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running != null;
    }

    /** The thread, and what ends it. */
    private record Running(CountDownLatch stopped, Thread thread) {}
}
