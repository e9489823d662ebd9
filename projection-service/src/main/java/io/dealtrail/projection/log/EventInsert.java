package io.dealtrail.projection.log;

import io.dealtrail.events.EventEnvelope;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes rows of the event log in one batch. */
@Component
class EventInsert {

    private static final String SQL = """
            insert into event_log (position, aggregate_type, aggregate_id, sequence, event_id, name, revision, payload, happened_on,
                recorded_at, known_since, actor, command_id, correlation_id, causation_id, traceparent, hash, parties)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final int BATCH = 500;

    private final JdbcTemplate jdbc;

    EventInsert(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void rows(Collection<LoggedEvent> events) {
        jdbc.batchUpdate(SQL, events, BATCH, EventInsert::set);
    }

    private static void set(PreparedStatement row, LoggedEvent event) throws SQLException {
        EventEnvelope envelope = event.envelope();
        int column = 0;
        row.setLong(++column, envelope.position());
        row.setString(++column, envelope.aggregate().type().plural());
        row.setString(++column, envelope.aggregate().id());
        row.setLong(++column, envelope.sequence());
        row.setObject(++column, envelope.eventId());
        row.setString(++column, envelope.name().name());
        row.setInt(++column, envelope.name().revision());
        row.setString(++column, envelope.payload());
        row.setObject(++column, envelope.happenedOn());
        row.setObject(++column, utc(envelope.recordedAt()));
        row.setObject(++column, utc(envelope.knownSince()));
        row.setString(++column, envelope.provenance().actor());
        row.setString(++column, envelope.provenance().commandId());
        row.setString(++column, envelope.provenance().correlationId());
        row.setString(++column, envelope.provenance().causationId());
        row.setString(++column, envelope.provenance().traceparent());
        row.setString(++column, envelope.hash());
        row.setArray(
                ++column,
                row.getConnection()
                        .createArrayOf("text", event.parties().stream().sorted().toArray()));
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
