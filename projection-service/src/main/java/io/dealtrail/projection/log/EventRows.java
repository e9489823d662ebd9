package io.dealtrail.projection.log;

import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.AggregateType;
import io.dealtrail.events.EventEnvelope;
import io.dealtrail.events.EventName;
import io.dealtrail.events.Provenance;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;

/** Reads rows of the event log back into envelopes. */
final class EventRows {

    private EventRows() {}

    static LoggedEvent read(ResultSet row, int number) throws SQLException {
        EventEnvelope envelope = new EventEnvelope(
                row.getLong("position"),
                row.getObject("event_id", UUID.class),
                new AggregateRef(
                        AggregateType.ofPlural(row.getString("aggregate_type")), row.getString("aggregate_id")),
                row.getLong("sequence"),
                new EventName(row.getString("name"), row.getInt("revision")),
                row.getString("payload"),
                row.getObject("happened_on", LocalDate.class),
                instant(row, "recorded_at"),
                instant(row, "known_since"),
                new Provenance(
                        row.getString("actor"),
                        row.getString("command_id"),
                        row.getString("correlation_id"),
                        row.getString("causation_id"),
                        row.getString("traceparent")),
                row.getString("hash"));
        return new LoggedEvent(envelope, strings(row.getArray("parties")), Set.of());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static Set<String> strings(Array array) throws SQLException {
        return Set.of((String[]) array.getArray());
    }
}
