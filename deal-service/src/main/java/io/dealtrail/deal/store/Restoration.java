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

    private static final int SLICE = 1_000;
    private static final int PATIENCE_MILLIS = 60_000;
    /** What is bounded for commands is not for this. */
    private static final String BEGIN = "set local statement_timeout = 0; update event_head set held_because = null";

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
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            connection.setNetworkTimeout(Runnable::run, PATIENCE_MILLIS);
            try (Statement statement = connection.createStatement()) {
                statement.execute(BEGIN);
            }
            append(connection, lost, last);
            connection.commit();
        } catch (SQLException failure) {
            if (SqlFailures.isConflict(failure)) {
                throw new NotRestorableException("the store has part of them: " + failure.getMessage());
            }
            throw new StoreUnavailableException("the event store did not take the events back", failure);
        }
    }

    /** Slice by slice: what one statement takes is bounded by the memory of both sides. */
    private void append(Connection connection, List<EventEnvelope> lost, long last) throws SQLException {
        Map<AggregateRef, RestoredHistory> histories = new HashMap<>();
        long before = last;
        for (List<EventEnvelope> slice : slices(lost)) {
            List<Concern> concerns = concerns(slice, histories);
            if (AppendStatement.execute(connection, slice, receipts(slice), concerns) != before) {
                throw new NotRestorableException("somebody has stored other events meanwhile");
            }
            before += slice.size();
        }
    }

    /** Each of whole commands. */
    private static List<List<EventEnvelope>> slices(List<EventEnvelope> lost) {
        List<List<EventEnvelope>> slices = new ArrayList<>();
        int first = 0;
        for (int next = 1; next <= lost.size(); next++) {
            boolean ends = next == lost.size() || !commandOf(lost, next).equals(commandOf(lost, next - 1));
            if (ends && (next == lost.size() || next - first >= SLICE)) {
                slices.add(lost.subList(first, next));
                first = next;
            }
        }
        return slices;
    }

    private List<Concern> concerns(List<EventEnvelope> slice, Map<AggregateRef, RestoredHistory> histories) {
        List<Concern> concerns = new ArrayList<>();
        for (int i = 0; i < slice.size(); i++) {
            EventEnvelope event = slice.get(i);
            long offset = i + 1L;
            histories
                    .computeIfAbsent(event.aggregate(), this::stored)
                    .add(event)
                    .forEach(key -> concerns.add(new Concern(key, offset, event.aggregate())));
        }
        return concerns;
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
}
