package io.dealtrail.projection.log;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Reads how far everything is applied before the first request is let in, so that no answer after a restart names an older position than one before
 * it did. A database that is away just then is waited for, as it is before the migrations; a start that has waited in vain fails.
 */
@Component
final class KnownFromTheStart implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(KnownFromTheStart.class);
    private static final int BEFORE_THE_WEB_SERVER = 0;
    private static final int TRIES = 60;
    private static final Duration BEFORE_THE_NEXT = Duration.ofSeconds(1);

    private final WatermarkStore store;
    private final AppliedWatermark watermark;
    private final Duration beforeTheNext;
    private volatile boolean running;

    @Autowired
    KnownFromTheStart(WatermarkStore store, AppliedWatermark watermark) {
        this(store, watermark, BEFORE_THE_NEXT);
    }

    KnownFromTheStart(WatermarkStore store, AppliedWatermark watermark, Duration beforeTheNext) {
        this.store = store;
        this.watermark = watermark;
        this.beforeTheNext = beforeTheNext;
    }

    @Override
    public void start() {
        watermark.committed(read());
        running = true;
    }

    private Watermark read() {
        for (int tries = 1; ; tries++) {
            try {
                return store.read();
            } catch (RuntimeException away) {
                if (tries == TRIES) {
                    throw away;
                }
                LOG.warn("How far everything is applied cannot be read yet: {}", away.toString());
                LockSupport.parkNanos(beforeTheNext.toNanos());
            }
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return BEFORE_THE_WEB_SERVER;
    }
}
