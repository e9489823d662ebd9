package io.dealtrail.deal.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the appends of a batch that can no longer succeed, once one of them has made the batch fail. */
final class ConflictCheck {

    private static final String LOCK = "select position from event_head for update";
    private static final String SEQUENCES = """
            select wanted.n
            from unnest(?::text[], ?::text[], ?::bigint[]) with ordinality as wanted (type, id, sequence, n)
            join event on event.aggregate_type = wanted.type and event.aggregate_id = wanted.id and event.sequence = wanted.sequence""";
    private static final String RECEIPTS = """
            select wanted.n
            from unnest(?::text[]) with ordinality as wanted (command_id, n)
            join receipt on receipt.command_id = wanted.command_id""";

    private ConflictCheck() {}

    /** Fails the appends that conflict, and gives the others, which no other writer can overtake before this transaction ends. */
    static List<Append> failConflicting(Connection connection, List<Append> batch) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
            lock.execute();
        }
        Set<Append> duplicates = duplicates(connection, batch);
        Set<Append> overtaken = overtaken(connection, batch);
        List<Append> others = new ArrayList<>();
        for (Append append : batch) {
            if (duplicates.contains(append)) {
                append.failed(duplicate(append));
            } else if (overtaken.contains(append)) {
                append.failed(overtaken(append));
            } else {
                others.add(append);
            }
        }
        return others;
    }

    static DuplicateCommandException duplicate(Append append) {
        return new DuplicateCommandException("command " + append.origin().commandId() + " has a receipt already");
    }

    static ConcurrentAppendException overtaken(Append append) {
        return new ConcurrentAppendException(
                append.aggregate() + " does not end before sequence " + append.firstSequence());
    }

    private static Set<Append> overtaken(Connection connection, List<Append> batch) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SEQUENCES)) {
            new SqlArrays<>(statement, batch)
                    .add(
                            "text",
                            String[]::new,
                            append -> append.aggregate().type().plural())
                    .add("text", String[]::new, append -> append.aggregate().id())
                    .add("int8", Long[]::new, Append::firstSequence);
            return found(statement, batch);
        }
    }

    private static Set<Append> duplicates(Connection connection, List<Append> batch) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(RECEIPTS)) {
            new SqlArrays<>(statement, batch)
                    .add("text", String[]::new, append -> append.origin().commandId());
            return found(statement, batch);
        }
    }

    private static Set<Append> found(PreparedStatement statement, List<Append> batch) throws SQLException {
        Set<Append> found = new HashSet<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                found.add(batch.get(rows.getInt(1) - 1));
            }
        }
        return found;
    }
}
