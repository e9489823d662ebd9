package io.dealtrail.system;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Iterator;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/**
 * A subscriber of the live feed that writes down each frame line by line as it comes, goes away now and then, and comes back with the last id that it
 * has seen.
 */
final class RecordedFeed implements AutoCloseable {

    private static final Duration BEFORE_COMING_BACK = Duration.ofMillis(100);
    private static final int LEAST_FRAMES = 50;

    private final String name;
    private final String only;
    private final Client projections;
    private final HistoryFile history;
    private final Random random;
    private final AtomicLong last = new AtomicLong();
    private final ExecutorService thread = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean done;

    /** @param only the partnership of which it wants to know; empty where it wants to know everything */
    private RecordedFeed(String name, String only, Client projections, HistoryFile history, long seed) {
        this.name = name;
        this.only = only;
        this.projections = projections;
        this.history = history;
        this.random = new Random(seed);
    }

    static RecordedFeed start(String name, String only, Client projections, HistoryFile history, long seed) {
        RecordedFeed feed = new RecordedFeed(name, only, projections, history, seed);
        feed.thread.execute(feed::readOn);
        return feed;
    }

    /** The position of the last event that it was shown, or of a bookmark. */
    long last() {
        return last.get();
    }

    private void readOn() {
        while (!done) {
            ObjectNode open = frame().put("event", "open").put("from", last.get());
            history.add(only.isEmpty() ? open : open.put("only", "partnerships/" + only));
            String path = "/v1/events?since=0" + (only.isEmpty() ? "" : "&partnership=" + only);
            try (Stream<String> lines = last.get() == 0
                    ? projections.lines(path)
                    : projections.lines(path, "Last-Event-ID", Long.toString(last.get()))) {
                read(lines.iterator(), LEAST_FRAMES + random.nextInt(400));
            } catch (UncheckedIOException | IllegalStateException gone) {
                // Whoever follows a feed comes back; what was missed is what the checker looks for.
                LockSupport.parkNanos(BEFORE_COMING_BACK.toNanos());
            }
        }
    }

    private void read(Iterator<String> lines, int frames) {
        ObjectNode frame = frame();
        int left = frames;
        while (left > 0 && !done && lines.hasNext()) {
            String line = lines.next();
            if (!line.isEmpty()) {
                int colon = line.indexOf(": ");
                if (colon > 0) {
                    frame.put(line.substring(0, colon), line.substring(colon + 2));
                }
                continue;
            }
            if (frame.has("event")) {
                history.add(frame);
                last.set(frame.path("id").asLong(last.get()));
                left--;
            }
            frame = frame();
        }
    }

    private ObjectNode frame() {
        return HistoryFile.line("E").put("subscriber", name).put("nanos", history.nanos());
    }

    @Override
    public void close() {
        done = true;
        thread.shutdownNow();
        thread.close();
    }
}
