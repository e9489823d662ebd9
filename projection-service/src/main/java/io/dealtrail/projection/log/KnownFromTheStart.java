package io.dealtrail.projection.log;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Reads how far everything is applied before the first request is let in, so that no answer after a restart names an older position than one before
 * it did.
 */
@Component
final class KnownFromTheStart implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(KnownFromTheStart.class);
    private static final int BEFORE_THE_WEB_SERVER = 0;

    private final WatermarkStore store;
    private final AppliedWatermark watermark;
    private volatile boolean running;

    KnownFromTheStart(WatermarkStore store, AppliedWatermark watermark) {
        this.store = store;
        this.watermark = watermark;
    }

    @Override
    public void start() {
        try {
            watermark.committed(store.read());
        } catch (RuntimeException away) {
            LOG.warn("The applied watermark cannot be read yet; whoever follows it tries again", away);
        }
        running = true;
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
