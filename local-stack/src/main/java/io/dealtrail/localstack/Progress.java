package io.dealtrail.localstack;

import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Tells the person who waits what is being waited for, whenever a step takes longer than two seconds. */
final class Progress implements AutoCloseable {

    private static final long FIRST_SECONDS = 2;
    private static final long EVERY_SECONDS = 5;

    private final PrintStream out;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("progress").factory());

    Progress(PrintStream out) {
        this.out = out;
    }

    /** Runs a step, saying what it is where it takes long, and how long it took. */
    <T> T step(String what, Callable<T> step) {
        long start = System.nanoTime();
        ScheduledFuture<?> teller = clock.scheduleAtFixedRate(
                () -> say("  … %s (%d s)".formatted(what, seconds(start))),
                FIRST_SECONDS,
                EVERY_SECONDS,
                TimeUnit.SECONDS);
        try {
            T result = step.call();
            if (seconds(start) >= FIRST_SECONDS) {
                say("  done: %s, in %d s".formatted(what, seconds(start)));
            }
            return result;
        } catch (StackFailure known) {
            throw known;
        } catch (Exception failed) {
            throw new StackFailure("Failed: " + what + ". " + failed.getMessage(), failed);
        } finally {
            teller.cancel(false);
        }
    }

    void say(String line) {
        out.println(line);
    }

    private static long seconds(long start) {
        return Duration.ofNanos(System.nanoTime() - start).toSeconds();
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
