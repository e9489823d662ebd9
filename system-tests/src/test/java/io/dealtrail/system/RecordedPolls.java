package io.dealtrail.system;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/** Somebody who looks at one partnership or another all the time, and writes down which version it was shown. */
final class RecordedPolls implements AutoCloseable {

    private final String name;
    private final Client projections;
    private final HistoryFile history;
    private final int partnerships;
    private final Duration between;
    private final Random random;
    private final ExecutorService thread = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean done;

    private RecordedPolls(
            String name, Client projections, HistoryFile history, int partnerships, Duration between, long seed) {
        this.name = name;
        this.projections = projections;
        this.history = history;
        this.partnerships = partnerships;
        this.between = between;
        this.random = new Random(seed);
    }

    static RecordedPolls start(
            String name, Client projections, HistoryFile history, int partnerships, Duration between, long seed) {
        RecordedPolls polls = new RecordedPolls(name, projections, history, partnerships, between, seed);
        polls.thread.execute(polls::readOn);
        return polls;
    }

    private void readOn() {
        while (!done) {
            try {
                look("partnerships/p" + random.nextInt(partnerships));
            } catch (UncheckedIOException notThere) {
                // Whoever is not answered has seen nothing.
                LockSupport.parkNanos(between.toNanos());
            }
            LockSupport.parkNanos(between.toNanos());
        }
    }

    private void look(String aggregate) {
        long began = history.nanos();
        Answer answer = projections.get("/v1/" + aggregate);
        long ended = history.nanos();
        if (answer.status() == 200) {
            history.add(HistoryFile.line("R")
                    .put("reader", name)
                    .put("began", began)
                    .put("nanos", ended)
                    .put("status", answer.status())
                    .put("aggregate", aggregate)
                    .put("version", Long.parseLong(answer.header("ETag").replace("\"", "")))
                    .put("position", Long.parseLong(answer.header("Projection-Position"))));
        }
    }

    @Override
    public void close() {
        done = true;
        thread.close();
    }
}
