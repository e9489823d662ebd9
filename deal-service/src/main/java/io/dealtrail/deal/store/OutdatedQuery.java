package io.dealtrail.deal.store;

import io.dealtrail.deal.decision.Expected;
import io.dealtrail.events.AggregateRef;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the appends of a batch for which something was added to what their decision knew of other aggregates. */
final class OutdatedQuery {

    private static final String OUTDATED = """
            select wanted.n
            from unnest(?::int8[], ?::text[], ?::int8[]) as wanted (n, key, position)
            where exists (select from concern where concern.key = wanted.key and concern.position > wanted.position)
            union
            select wanted.n
            from unnest(?::int8[], ?::text[], ?::text[], ?::int8[]) as wanted (n, type, id, version)
            join event on event.aggregate_type = wanted.type and event.aggregate_id = wanted.id and event.sequence = wanted.version""";

    private OutdatedQuery() {}

    /** A key that is expected to concern nothing new. */
    private record Key(long append, String key, long position) {}

    /** An aggregate that is expected to have a version. */
    private record Version(long append, AggregateRef aggregate, long version) {}

    static Set<Append> run(Connection connection, List<Append> batch) throws SQLException {
        List<Key> keys = new ArrayList<>();
        List<Version> versions = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            Expected expected = batch.get(i).expected();
            for (String key : expected.keys()) {
                keys.add(new Key(i, key, expected.position()));
            }
            for (Map.Entry<AggregateRef, Long> version : expected.versions().entrySet()) {
                versions.add(new Version(i, version.getKey(), version.getValue()));
            }
        }
        Set<Append> found = new HashSet<>();
        try (PreparedStatement statement = connection.prepareStatement(OUTDATED)) {
            int next = new SqlArrays<>(statement, keys, 1)
                    .add("int8", Long[]::new, Key::append)
                    .add("text", String[]::new, Key::key)
                    .add("int8", Long[]::new, Key::position)
                    .next();
            new SqlArrays<>(statement, versions, next)
                    .add("int8", Long[]::new, Version::append)
                    .add("text", String[]::new, each -> each.aggregate().type().plural())
                    .add("text", String[]::new, each -> each.aggregate().id())
                    .add("int8", Long[]::new, Version::version);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(batch.get(rows.getInt(1)));
                }
            }
        }
        return found;
    }
}
