package io.dealtrail.projection.live;

import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Starts following the log with the service, and ends all streams as soon as it is told to stop: the web server waits for open requests, and
 * what else stops before it may take its time.
 */
@Component
class Live implements SmartLifecycle {

    private final LiveHub hub;
    private final Tailer tailer;
    private @Nullable Thread thread;

    Live(LiveHub hub, Tailer tailer) {
        this.hub = hub;
        this.tailer = tailer;
    }

    @Override
    public void start() {
        thread = Thread.ofPlatform().name("live-tailer").start(tailer);
    }

    @EventListener(ContextClosedEvent.class)
    void endStreams() {
        hub.close();
    }

    @Override
    public void stop() {
        tailer.stop();
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    @Override
    public int getPhase() {
        return DEFAULT_PHASE;
    }
}
