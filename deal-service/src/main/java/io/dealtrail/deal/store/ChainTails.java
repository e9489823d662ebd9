package io.dealtrail.deal.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.EventEnvelope;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Knows the last hash of each aggregate's chain, from memory for those that this instance wrote last, else from their last row. */
final class ChainTails {

    private static final String TAILS = """
            select wanted.n, event.hash
            from unnest(?::text[], ?::text[], ?::bigint[]) with ordinality as wanted (type, id, sequence, n)
            join event on event.aggregate_type = wanted.type and event.aggregate_id = wanted.id and event.sequence = wanted.sequence""";

    /** The last event of one aggregate that this instance committed. */
    private record Tail(long sequence, String hash) {}

    private final Cache<AggregateRef, Tail> known;

    ChainTails(long bound) {
        known = Caffeine.newBuilder().maximumSize(bound).build();
    }

    /** The hash before each append's first event; those that would leave a hole in their history are missing. */
    Map<Append, String> before(Connection connection, List<Append> batch) throws SQLException {
        Map<Append, String> hashes = new HashMap<>();
        List<Append> unknown = new ArrayList<>();
        for (Append append : batch) {
            Tail tail = known.getIfPresent(append.aggregate());
            if (tail != null && tail.sequence() == append.firstSequence() - 1) {
                hashes.put(append, tail.hash());
            } else if (append.firstSequence() > 0) {
                unknown.add(append);
            }
        }
        if (!unknown.isEmpty()) {
            read(connection, unknown, hashes);
        }
        return hashes;
    }

    void committed(EventEnvelope last) {
        known.put(last.aggregate(), new Tail(last.sequence(), last.hash()));
    }

    /** After a failure nothing is certain: the store may even come back from a backup. */
    void forget() {
        known.invalidateAll();
    }

    private static void read(Connection connection, List<Append> unknown, Map<Append, String> hashes)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(TAILS)) {
            new SqlArrays<>(statement, unknown)
                    .add(
                            "text",
                            String[]::new,
                            append -> append.aggregate().type().plural())
                    .add("text", String[]::new, append -> append.aggregate().id())
                    .add("int8", Long[]::new, append -> append.firstSequence() - 1);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    hashes.put(unknown.get(rows.getInt(1) - 1), HexFormat.of().formatHex(rows.getBytes(2)));
                }
            }
        }
    }
}
