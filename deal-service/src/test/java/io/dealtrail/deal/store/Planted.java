package io.dealtrail.deal.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.EventEnvelope;
import io.dealtrail.events.EventName;
import io.dealtrail.events.Provenance;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Puts events into a store as another version of the service would: at the next positions, as links of the chains of hashes. */
public final class Planted {

    private static final Instant RECORDED = Instant.parse("2026-01-05T10:00:00Z");

    private Planted() {}

    /** Stores events that have their hashes. */
    public static void store(DataSource store, List<EventEnvelope> events) {
        try (Connection connection = store.getConnection()) {
            connection.setAutoCommit(false);
            AppendStatement.execute(connection, events, List.of(), List.of());
            connection.commit();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Stores one more event of an aggregate, in the words of its writer. */
    public static EventEnvelope next(
            DataSource store, EventLog log, AggregateRef aggregate, EventName name, String payload) {
        List<EventEnvelope> history = log.read(aggregate, 0, Integer.MAX_VALUE);
        EventEnvelope before = history.isEmpty() ? null : history.getLast();
        Instant at = before == null ? RECORDED : before.recordedAt().plusMillis(1);
        String command = UUID.nameUUIDFromBytes((aggregate + "#" + history.size()).getBytes(UTF_8))
                .toString();
        EventEnvelope unhashed = new EventEnvelope(
                0,
                UUID.fromString(command),
                aggregate,
                history.size(),
                name,
                payload,
                null,
                at,
                at,
                new Provenance("ana", command, command, command, null),
                "");
        EventEnvelope event = unhashed.withHash(unhashed.expectedHash(before == null ? null : before.hash()));
        store(store, List.of(event));
        return event;
    }
}
