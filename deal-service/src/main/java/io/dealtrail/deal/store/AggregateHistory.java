package io.dealtrail.deal.store;

import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.EventEnvelope;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads one aggregate's events for a cold load: what is packed from its snapshots, the rest from the event table. */
final class AggregateHistory {

    private static final Logger LOG = LoggerFactory.getLogger(AggregateHistory.class);

    private final EventLog log;
    private final SnapshotStore snapshots;

    AggregateHistory(EventLog log, SnapshotStore snapshots) {
        this.log = log;
        this.snapshots = snapshots;
    }

    /** All events from a sequence on, the same whatever has been packed. */
    List<EventEnvelope> read(AggregateRef aggregate, long fromSequence) {
        if (fromSequence > 0) {
            return log.read(aggregate, fromSequence, Integer.MAX_VALUE);
        }
        List<EventEnvelope> events = new ArrayList<>(packed(aggregate));
        events.addAll(log.read(aggregate, events.size(), Integer.MAX_VALUE));
        return events;
    }

    private List<EventEnvelope> packed(AggregateRef aggregate) {
        try {
            return snapshots.read(aggregate);
        } catch (UnreadableSnapshotException unreadable) {
            LOG.warn("the snapshots of {} are dropped, it is loaded from its first event", aggregate, unreadable);
            snapshots.drop(aggregate);
            return List.of();
        }
    }
}
