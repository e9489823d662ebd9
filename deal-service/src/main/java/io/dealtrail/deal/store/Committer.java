package io.dealtrail.deal.store;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * The one writer of this instance: takes whatever appends have queued up, has them committed together, and begins again. No timer: when
 * idle a command commits alone at once, under load batches form by themselves. It outlives any failure of a batch.
 */
final class Committer implements SmartLifecycle {

    /** Before whoever sends commands starts, after they have stopped. */
    static final int PHASE = -1_000;

    private static final Logger LOG = LoggerFactory.getLogger(Committer.class);
    private static final long STOP_CHECK_MILLIS = 200;

    private final BlockingDeque<Append> queue = new LinkedBlockingDeque<>();
    private final BatchWriter writer;
    private final List<CommitListener> listeners;
    private final int maxBatch;
    private final CommitMeters meters;
    private volatile boolean running;
    private @Nullable Thread thread;

    Committer(BatchWriter writer, List<CommitListener> listeners, int maxBatch, CommitMeters meters) {
        this.writer = writer;
        this.listeners = List.copyOf(listeners);
        this.maxBatch = maxBatch;
        this.meters = meters;
        meters.watch(queue);
    }

    /** Queues an append; the caller then waits on it. */
    void submit(Append append) {
        queue.addLast(append);
        if (!running) {
            failQueued(new StoreUnavailableException("the service is not running", null));
        }
    }

    private void loop() {
        while (running || !queue.isEmpty()) {
            List<Append> batch = nextBatch();
            if (!batch.isEmpty()) {
                meters.measure(batch, () -> write(batch));
            }
        }
    }

    /** Waits for an append, then takes what is there, as far as none fails another. */
    private List<Append> nextBatch() {
        List<Append> batch = new ArrayList<>();
        BatchClaims claims = new BatchClaims();
        Append next = first();
        while (next != null) {
            if (!claims.admit(next)) {
                queue.addFirst(next);
                return batch;
            }
            if (next.take()) {
                batch.add(next);
            }
            next = batch.size() < maxBatch ? queue.pollFirst() : null;
        }
        return batch;
    }

    private @Nullable Append first() {
        try {
            return queue.pollFirst(STOP_CHECK_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            LOG.warn("the committer goes on although it was interrupted");
            return null;
        }
    }

    private CommitResult write(List<Append> batch) {
        try {
            OptionalLong last = writer.write(batch);
            last.ifPresent(position -> listeners.forEach(listener -> listener.committed(position)));
            return last.isPresent() ? CommitResult.STORED : CommitResult.NOTHING;
        } catch (StoreUnavailableException unavailable) {
            LOG.warn("{} commands were not stored: {}", batch.size(), unavailable.toString());
            batch.forEach(append -> append.failed(unavailable));
            failQueued(unavailable);
            return CommitResult.NOT_DONE;
        } catch (OutcomeUnknownException unknown) {
            LOG.warn("whether {} commands were stored is unknown", batch.size(), unknown);
            batch.forEach(append -> append.failed(unknown));
            return CommitResult.UNKNOWN;
        } catch (RuntimeException | Error unexpected) {
            LOG.error("a batch of {} commands failed", batch.size(), unexpected);
            batch.forEach(append ->
                    append.failed(new OutcomeUnknownException("the commit failed in an unexpected way", unexpected)));
            return CommitResult.FAILED;
        }
    }

    /** Those that wait would only wait longer to hear the same. */
    private void failQueued(StoreUnavailableException reason) {
        List<Append> waiting = new ArrayList<>();
        queue.drainTo(waiting);
        waiting.stream().filter(Append::take).forEach(append -> append.failed(reason));
    }

    @Override
    public synchronized void start() {
        if (!running) {
            running = true;
            thread = Thread.ofPlatform().name("committer").start(this::loop);
        }
    }

    /** What has been submitted is still committed. */
    @Override
    public synchronized void stop() {
        running = false;
        Thread stopping = thread;
        if (stopping != null) {
            joinUninterruptibly(stopping);
            thread = null;
        }
        failQueued(new StoreUnavailableException("the service is stopping", null));
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
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
