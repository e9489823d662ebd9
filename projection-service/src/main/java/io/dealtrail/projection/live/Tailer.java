package io.dealtrail.projection.live;

import io.dealtrail.projection.log.AppliedWatermark;
import io.dealtrail.projection.log.EventFilter;
import io.dealtrail.projection.log.EventLog;
import io.dealtrail.projection.log.LoggedEvent;
import io.dealtrail.projection.log.PartiesSoFar;
import io.dealtrail.projection.log.Watermark;
import io.dealtrail.projection.log.WatermarkStore;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Follows the applied watermark and puts what it passes into the ring; the one writer of the ring. */
final class Tailer implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Tailer.class);
    private static final int PAGE = 500;
    private static final long PAUSE_MILLIS = 500;

    private final AppliedWatermark watermark;
    private final WatermarkStore store;
    private final EventLog log;
    private final PartiesSoFar parties;
    private final LiveHub hub;
    private final LiveSettings settings;
    private final LiveMeters meters;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private long pollAt;

    Tailer(
            AppliedWatermark watermark,
            WatermarkStore store,
            EventLog log,
            LiveHub hub,
            LiveSettings settings,
            LiveMeters meters) {
        this.watermark = watermark;
        this.store = store;
        this.log = log;
        this.parties = new PartiesSoFar(log);
        this.hub = hub;
        this.settings = settings;
        this.meters = meters;
    }

    @Override
    public void run() {
        try {
            while (stopped.getCount() > 0) {
                step();
            }
        } catch (InterruptedException interrupted) {
            stop();
        }
    }

    void stop() {
        stopped.countDown();
    }

    private void step() throws InterruptedException {
        Watermark now = watermark.latest();
        try {
            pollForOthers();
            now = watermark.latest();
            follow(now);
            watermark.awaitChange(now, settings.pollEvery());
        } catch (RuntimeException failed) {
            LOG.warn("Following the event log failed at {}, will try again", now, failed);
            if (stopped.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                LOG.debug("Stopping");
            }
        }
    }

    /** This instance's own commits are told in memory; those of others are seen in the table. */
    private void pollForOthers() {
        long now = System.nanoTime();
        if (now - pollAt >= settings.pollEvery().toNanos()) {
            pollAt = now;
            watermark.committed(store.read());
        }
    }

    private void follow(Watermark now) {
        FrameRing ring = hub.ringFrom(now.position());
        long reached = ring.head().upTo();
        while (reached < now.position()) {
            List<LoggedEvent> events = log.read(reached, now.position(), EventFilter.ALL, PAGE);
            reached = events.size() < PAGE
                    ? now.position()
                    : events.getLast().envelope().position();
            ring.append(parties.complete(events), reached);
            meters.encoded(events.size());
            hub.wake();
        }
        if (now.generation() != hub.generation()) {
            parties.forget();
            hub.generation(now.generation());
        }
    }
}
