package io.dealtrail.projection.live;

import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Starts following the log with the service, and ends all streams as it stops: before the web server, which waits for open requests, begins to.
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

    @Override
    public void stop() {
        hub.close();
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
