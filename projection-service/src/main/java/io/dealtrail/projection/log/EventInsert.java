package io.dealtrail.projection.log;

import io.dealtrail.events.EventEnvelope;
import io.dealtrail.events.NamedParties;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes rows of the event log in one batch, and who came into a partnership by them. */
@Component
class EventInsert {

    private static final String SQL = """
            insert into event_log (position, aggregate_type, aggregate_id, sequence, event_id, name, revision, payload, happened_on,
                recorded_at, known_since, actor, command_id, correlation_id, causation_id, traceparent, hash, parties)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String PARTIES = """
            insert into partnership_party (partnership_id, party, since_sequence)
            select :partnership, party, :since from unnest(:parties::text[]) as p (party)
            on conflict do nothing""";
    private static final int BATCH = 500;

    private final JdbcTemplate jdbc;
    private final JdbcClient client;

    EventInsert(JdbcTemplate jdbc, JdbcClient client) {
        this.jdbc = jdbc;
        this.client = client;
    }

    void rows(Collection<AppliedEvent> events) {
        jdbc.batchUpdate(SQL, events, BATCH, EventInsert::set);
        events.forEach(this::joined);
    }

    private void joined(AppliedEvent event) {
        Set<String> joining = NamedParties.joining(event.event());
        if (!joining.isEmpty()) {
            client.sql(PARTIES)
                    .param("partnership", event.envelope().aggregate().id())
                    .param("since", event.envelope().sequence())
                    .param("parties", joining.toArray(String[]::new))
                    .update();
        }
    }

    private static void set(PreparedStatement row, AppliedEvent event) throws SQLException {
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
                        .createArrayOf(
                                "text",
                                NamedParties.of(event.event()).stream().sorted().toArray()));
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
