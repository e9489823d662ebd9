package io.dealtrail.deal.store;

import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** The thread of the committer, from before commands come until after the last. */
final class CommitterLoop implements SmartLifecycle {

    /** Before whoever sends commands starts, after they have stopped. */
    private static final int PHASE = -1_000;

    private static final long STOP_CHECK_MILLIS = 200;

    private final Committer committer;
    private @Nullable Thread thread;

    CommitterLoop(Committer committer) {
        this.committer = committer;
    }

    private void loop() {
        while (committer.isOpen() || !committer.isIdle()) {
            committer.step(STOP_CHECK_MILLIS);
        }
    }

    @Override
    public synchronized void start() {
        if (!committer.isOpen()) {
            committer.open();
            thread = Thread.ofPlatform().name("committer").start(this::loop);
        }
    }

    /** What has been submitted is still committed. */
    @Override
    public synchronized void stop() {
        committer.close();
        Thread stopping = thread;
        if (stopping != null) {
            joinUninterruptibly(stopping);
            thread = null;
        }
        committer.refuseQueued();
    }

    private static void joinUninterruptibly(Thread stopping) {
        try {
            stopping.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return committer.isOpen();
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
