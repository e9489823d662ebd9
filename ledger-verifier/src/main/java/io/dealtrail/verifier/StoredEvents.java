package io.dealtrail.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.AggregateType;
import io.dealtrail.events.EventEnvelope;
import io.dealtrail.events.EventName;
import io.dealtrail.events.Provenance;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.Consumer;

/** The event table of deal-service. */
record StoredEvents(String url, String user, String password) {

    private static final int FETCHED_AT_ONCE = 1_000;
    private static final String EVENTS = """
            select position, aggregate_type, aggregate_id, sequence, event_id, name, revision, payload, happened_on, recorded_at, known_since,
                actor, command_id, correlation_id, causation_id, traceparent, hash
            from event order by position""";

    /** All of them in the order of positions, as of one instant. */
    void each(Consumer<EventEnvelope> reader) throws SQLException {
        try (Connection connection = connect()) {
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.setFetchSize(FETCHED_AT_ONCE);
                try (ResultSet rows = statement.executeQuery(EVENTS)) {
                    while (rows.next()) {
                        reader.accept(envelope(rows));
                    }
                }
            }
        }
    }

    private Connection connect() throws SQLException {
        return user.isEmpty() ? DriverManager.getConnection(url) : DriverManager.getConnection(url, user, password);
    }

    /**
     * The event of a row.
     *
     * @throws BadHistoryException if it holds none
     */
    static EventEnvelope envelope(ResultSet row) throws SQLException {
        long position = row.getLong("position");
        try {
            return envelope(row, position);
        } catch (RuntimeException bad) {
            throw new BadHistoryException(
                    "position %d: its row holds no event: %s".formatted(position, bad.getMessage()));
        }
    }

    private static EventEnvelope envelope(ResultSet row, long position) throws SQLException {
        return new EventEnvelope(
                position,
                row.getObject("event_id", UUID.class),
                new AggregateRef(
                        AggregateType.ofPlural(row.getString("aggregate_type")), row.getString("aggregate_id")),
                row.getLong("sequence"),
                new EventName(row.getString("name"), row.getInt("revision")),
                new String(row.getBytes("payload"), UTF_8),
                row.getObject("happened_on", LocalDate.class),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getObject("known_since", OffsetDateTime.class).toInstant(),
                new Provenance(
                        row.getString("actor"),
                        row.getString("command_id"),
                        row.getString("correlation_id"),
                        row.getString("causation_id"),
                        row.getString("traceparent")),
                HexFormat.of().formatHex(row.getBytes("hash")));
    }
}
