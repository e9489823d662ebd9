package io.dealtrail.deal.store;

import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.EventEnvelope;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventsourcing.Snapshotter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Packs an aggregate's further events when Axon's snapshot trigger asks for it, in the background. */
final class HistorySnapshotter implements Snapshotter, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HistorySnapshotter.class);
    private static final int MAX_WAITING = 1_000;

    private final EventLog log;
    private final SnapshotStore snapshots;
    private final int runLength;
    /** One that is discarded is asked for again after the next run of events. */
    private final ThreadPoolExecutor background = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(MAX_WAITING),
            Thread.ofPlatform().name("snapshots").daemon().factory(),
            new ThreadPoolExecutor.DiscardPolicy());

    HistorySnapshotter(EventLog log, SnapshotStore snapshots, int runLength) {
        this.log = log;
        this.snapshots = snapshots;
        this.runLength = runLength;
    }

    @Override
    public void scheduleSnapshot(Class<?> aggregateType, String aggregateIdentifier) {
        AggregateRef aggregate = AggregateRef.parse(aggregateIdentifier);
        background.execute(() -> packQuietly(aggregate));
    }

    private void packQuietly(AggregateRef aggregate) {
        try {
            pack(aggregate);
        } catch (RuntimeException failure) {
            LOG.warn("no snapshot of {} this time", aggregate, failure);
        }
    }

    /** Packs every full run of events that is not packed yet. */
    void pack(AggregateRef aggregate) {
        long next = snapshots.next(aggregate);
        List<EventEnvelope> run = log.read(aggregate, next, runLength);
        while (run.size() == runLength) {
            snapshots.add(aggregate, run);
            next += runLength;
            run = log.read(aggregate, next, runLength);
        }
    }

    @Override
    public void close() {
        background.shutdownNow();
    }
}
