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

/**
 * The one writer of this instance: with each step it takes whatever appends have queued up and has them committed together. No timer: when
 * idle a command commits alone at once, under load batches form by themselves. It outlives any failure of a batch.
 */
final class Committer {

    private static final Logger LOG = LoggerFactory.getLogger(Committer.class);

    private final BlockingDeque<Append> queue = new LinkedBlockingDeque<>();
    private final BatchWriter writer;
    private final List<CommitListener> listeners;
    private final int maxBatch;
    private final CommitMeters meters;
    private volatile boolean open;

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
        if (!open) {
            failQueued(new StoreUnavailableException("the service is not running", null));
        }
    }

    /** Commits what has queued up, waiting a while for the first append where there is none. Called by one thread. */
    void step(long waitMillis) {
        List<Append> batch = nextBatch(waitMillis);
        if (!batch.isEmpty()) {
            meters.measure(batch, () -> write(batch));
        }
    }

    /** Waits for an append, then takes what is there, as far as none fails another. */
    private List<Append> nextBatch(long waitMillis) {
        List<Append> batch = new ArrayList<>();
        BatchClaims claims = new BatchClaims();
        Append next = first(waitMillis);
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

    private @Nullable Append first(long waitMillis) {
        try {
            return queue.pollFirst(waitMillis, TimeUnit.MILLISECONDS);
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
            failQueued(
                    new StoreUnavailableException("the connection broke before it was their turn", unknown.getCause()));
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

    /** From now on appends are taken. */
    void open() {
        open = true;
    }

    /** From now on they are refused; those that have queued up may still be committed. */
    void close() {
        open = false;
    }

    boolean isOpen() {
        return open;
    }

    boolean isIdle() {
        return queue.isEmpty();
    }

    /** Refuses what came while it was being closed. */
    void refuseQueued() {
        failQueued(new StoreUnavailableException("the service is stopping", null));
    }
}
