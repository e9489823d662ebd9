package io.dealtrail.deal.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the committer asks of the tables about the appends of a batch, one statement each. */
final class BatchQueries {

    private static final String SEQUENCES = """
            select wanted.n
            from unnest(?::text[], ?::text[], ?::bigint[]) with ordinality as wanted (type, id, sequence, n)
            join event on event.aggregate_type = wanted.type and event.aggregate_id = wanted.id and event.sequence = wanted.sequence""";
    private static final String RECEIPTS = """
            select wanted.n
            from unnest(?::text[]) with ordinality as wanted (command_id, n)
            join receipt on receipt.command_id = wanted.command_id""";
    private static final String TAILS = """
            select wanted.n, event.hash
            from unnest(?::text[], ?::text[], ?::bigint[]) with ordinality as wanted (type, id, sequence, n)
            join event on event.aggregate_type = wanted.type and event.aggregate_id = wanted.id and event.sequence = wanted.sequence""";

    private BatchQueries() {}

    static Set<Append> overtaken(Connection connection, List<Append> batch) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SEQUENCES)) {
            aggregates(statement, batch).add("int8", Long[]::new, Append::firstSequence);
            return found(statement, batch);
        }
    }

    static Set<Append> duplicates(Connection connection, List<Append> batch) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(RECEIPTS)) {
            new SqlArrays<>(statement, batch)
                    .add("text", String[]::new, append -> append.origin().commandId());
            return found(statement, batch);
        }
    }

    static Map<Append, String> hashesBefore(Connection connection, List<Append> batch) throws SQLException {
        Map<Append, String> hashes = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(TAILS)) {
            aggregates(statement, batch).add("int8", Long[]::new, append -> append.firstSequence() - 1);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    hashes.put(batch.get(rows.getInt(1) - 1), HexFormat.of().formatHex(rows.getBytes(2)));
                }
            }
        }
        return hashes;
    }

    private static SqlArrays<Append> aggregates(PreparedStatement statement, List<Append> batch) throws SQLException {
        return new SqlArrays<>(statement, batch)
                .add("text", String[]::new, append -> append.aggregate().type().plural())
                .add("text", String[]::new, append -> append.aggregate().id());
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
