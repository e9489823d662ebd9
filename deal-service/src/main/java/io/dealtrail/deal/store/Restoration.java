package io.dealtrail.deal.store;

import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.EventEnvelope;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** Stores events that the store has lost a second time: at their positions, with receipts and with what they are about, as if they had never been away. */
public final class Restoration {

    private static final String LIFT = "update event_head set held_because = null";

    private final DataSource dataSource;
    private final EventLog log;

    Restoration(DataSource dataSource, EventLog log) {
        this.dataSource = dataSource;
        this.log = log;
    }

    /**
     * Stores all of them, or none, and lifts the {@link StoreHold}.
     *
     * @param lost everything after the last position of the store, in order
     * @throws NotRestorableException if they do not continue what is stored
     * @throws StoreUnavailableException if PostgreSQL cannot be reached
     */
    public void takeBack(List<EventEnvelope> lost) {
        long last = log.lastPosition();
        requireContiguous(lost, last);
        Map<AggregateRef, RestoredHistory> histories = new HashMap<>();
        List<Concern> concerns = new ArrayList<>();
        for (EventEnvelope event : lost) {
            RestoredHistory history = histories.computeIfAbsent(event.aggregate(), this::stored);
            long offset = event.position() - last;
            history.add(event).forEach(key -> concerns.add(new Concern(key, offset, event.aggregate())));
        }
        store(lost, receipts(lost), concerns, last);
    }

    private static void requireContiguous(List<EventEnvelope> lost, long last) {
        long expected = last + 1;
        for (EventEnvelope event : lost) {
            if (event.position() != expected) {
                throw new NotRestorableException("position " + expected + " is missing or is there twice");
            }
            expected++;
        }
    }

    private RestoredHistory stored(AggregateRef aggregate) {
        return RestoredHistory.of(log.read(aggregate, 0, Integer.MAX_VALUE));
    }

    /** One for each command; the events of a command are next to each other. */
    private static List<Receipt> receipts(List<EventEnvelope> events) {
        List<Receipt> receipts = new ArrayList<>();
        int first = 0;
        for (int next = 1; next <= events.size(); next++) {
            if (next == events.size() || !commandOf(events, next).equals(commandOf(events, first))) {
                List<EventEnvelope> caused = events.subList(first, next);
                receipts.add(Envelopes.receipt(EventMessages.origin(caused.getFirst()), caused, first + 1L));
                first = next;
            }
        }
        return receipts;
    }

    private static String commandOf(List<EventEnvelope> events, int index) {
        return events.get(index).provenance().commandId();
    }

    private void store(List<EventEnvelope> events, List<Receipt> receipts, List<Concern> concerns, long last) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement lift = connection.createStatement()) {
                lift.execute(LIFT);
            }
            if (AppendStatement.execute(connection, events, receipts, concerns) != last) {
                connection.rollback();
                throw new NotRestorableException("somebody has stored other events meanwhile");
            }
            connection.commit();
        } catch (SQLException failure) {
            if (SqlFailures.isConflict(failure)) {
                throw new NotRestorableException("the store has part of them: " + failure.getMessage());
            }
            throw new StoreUnavailableException("the event store did not take the events back", failure);
        }
    }
}
