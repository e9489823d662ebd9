package io.dealtrail.projection.intake;

import io.dealtrail.events.EventEnvelope;
import io.dealtrail.projection.log.AppliedEvent;
import io.dealtrail.projection.log.AppliedEvents;
import io.dealtrail.simulation.ReadTables;
import io.dealtrail.simulation.Transaction;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;

/** The applied events in the simulated tables. */
record SimulatedLog(ReadTables tables) implements AppliedEvents {

    @Override
    public void append(Collection<AppliedEvent> events) {
        tables.update("append to log", transaction -> {
            for (AppliedEvent event : events) {
                insert(transaction, event.envelope());
            }
        });
    }

    private void insert(Transaction transaction, EventEnvelope event) throws SQLException {
        transaction.lock(tables.log(), event.position());
        transaction.lock(tables.places(), place(event));
        if (transaction.get(tables.log(), event.position()) != null
                || transaction.get(tables.places(), place(event)) != null) {
            throw transaction.failed(new SQLException("duplicate key", "23505"));
        }
        transaction.put(tables.log(), event.position(), event);
        transaction.put(tables.places(), place(event), event.position());
    }

    private static String place(EventEnvelope event) {
        return event.aggregate() + "#" + event.sequence();
    }

    @Override
    public long highest() {
        return tables.ask("read highest", transaction -> {
            NavigableMap<Long, EventEnvelope> rows = transaction.all(tables.log());
            return rows.isEmpty() ? 0 : rows.lastKey();
        });
    }

    @Override
    public Set<String> hashesAt(Collection<EventEnvelope> places) {
        return tables.ask("read hashes of log", transaction -> {
            Set<String> hashes = new HashSet<>();
            for (EventEnvelope wanted : places) {
                Long position = transaction.get(tables.places(), place(wanted));
                if (position != null) {
                    hashes.add(Objects.requireNonNull(transaction.get(tables.log(), position))
                            .hash());
                }
            }
            return hashes;
        });
    }
}
