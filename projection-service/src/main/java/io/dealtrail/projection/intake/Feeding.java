package io.dealtrail.projection.intake;

import java.time.Duration;
import java.util.List;

/** One feeding of tables while it runs: a thread that applies what comes, and one for repairs. */
final class Feeding {

    private static final Duration TO_STOP = Duration.ofSeconds(8);

    private final IntakeLoop loop;
    private final RepairLoop repairs;
    private final List<Thread> threads;

    private Feeding(IntakeLoop loop, RepairLoop repairs, List<Thread> threads) {
        this.loop = loop;
        this.repairs = repairs;
        this.threads = threads;
    }

    /** Starts both. */
    static Feeding start(String name, IntakeLoop loop, RepairLoop repairs) {
        return new Feeding(
                loop,
                repairs,
                List.of(
                        Thread.ofPlatform().name(name).start(loop),
                        Thread.ofPlatform().name(name + "-repairs").start(repairs)));
    }

    /** Ends both, after the batch that they are at. */
    void stop() {
        loop.stop();
        repairs.stop();
        threads.forEach(Feeding::join);
    }

    private static void join(Thread thread) {
        try {
            if (!thread.join(TO_STOP)) {
                thread.interrupt();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
