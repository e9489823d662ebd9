package io.dealtrail.deal.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.AggregateType;
import io.dealtrail.events.EventEnvelope;
import io.dealtrail.events.EventName;
import io.dealtrail.events.Provenance;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.UUID;

/** Reads rows of the event table. */
final class EventRows {

    static final String COLUMNS = """
            position, aggregate_type, aggregate_id, sequence, event_id, name, revision, payload, happened_on, recorded_at, known_since,
            actor, command_id, correlation_id, causation_id, traceparent, hash""";

    private EventRows() {}

    static EventEnvelope envelope(ResultSet row, int number) throws SQLException {
        return new EventEnvelope(
                row.getLong("position"),
                row.getObject("event_id", UUID.class),
                aggregate(row),
                row.getLong("sequence"),
                new EventName(row.getString("name"), row.getInt("revision")),
                new String(row.getBytes("payload"), UTF_8),
                row.getObject("happened_on", LocalDate.class),
                instant(row, "recorded_at"),
                instant(row, "known_since"),
                new Provenance(
                        row.getString("actor"),
                        row.getString("command_id"),
                        row.getString("correlation_id"),
                        row.getString("causation_id"),
                        row.getString("traceparent")),
                HexFormat.of().formatHex(row.getBytes("hash")));
    }

    static AggregateRef aggregate(ResultSet row) throws SQLException {
        return new AggregateRef(AggregateType.ofPlural(row.getString("aggregate_type")), row.getString("aggregate_id"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
