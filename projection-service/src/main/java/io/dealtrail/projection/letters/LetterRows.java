package io.dealtrail.projection.letters;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.AggregateType;
import io.dealtrail.projection.intake.KeptHeader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Reads rows of dead letters. */
final class LetterRows {

    private LetterRows() {}

    static LetterItem item(ResultSet row) throws SQLException {
        AggregateRef aggregate = aggregate(row);
        String resolved = instant(row, "resolved_at");
        return new LetterItem(
                row.getLong("id"),
                row.getString("cause"),
                row.getString("detail"),
                (resolved == null ? LetterState.OPEN : LetterState.RESOLVED).name(),
                aggregate == null ? null : aggregate.toString(),
                row.getObject("sequence", Long.class),
                row.getObject("position", Long.class),
                row.getString("event_type"),
                row.getInt("attempts"),
                String.valueOf(instant(row, "recorded_at")),
                String.valueOf(instant(row, "last_seen_at")),
                resolved,
                instant(row, "retried_at"),
                row.getString("retried_by"),
                row.getLong("waiting"),
                new String(row.getBytes("beginning"), UTF_8),
                row.getLong("payload_bytes"));
    }

    static LetterDetail whole(
            ResultSet row, int generation, boolean live, LetterDetail.@Nullable ParkedAggregate parked)
            throws SQLException {
        byte[] payload = row.getBytes("payload");
        String text = text(payload);
        return new LetterDetail(
                generation,
                live,
                item(row),
                place(row),
                KeptHeader.read(row.getString("headers")),
                text,
                text == null ? Base64.getEncoder().encodeToString(payload) : null,
                parked);
    }

    static LetterDetail.ParkedAggregate parked(ResultSet row) throws SQLException {
        return new LetterDetail.ParkedAggregate(
                row.getString("cause"),
                row.getBoolean("poisoned"),
                row.getInt("attempts"),
                String.valueOf(instant(row, "parked_at")),
                String.valueOf(instant(row, "next_attempt_at")),
                row.getLong("events"));
    }

    static @Nullable AggregateRef aggregate(ResultSet row) throws SQLException {
        String type = row.getString("aggregate_type");
        return type == null ? null : new AggregateRef(AggregateType.ofPlural(type), row.getString("aggregate_id"));
    }

    private static LetterDetail.@Nullable LetterRecord place(ResultSet row) throws SQLException {
        String topic = row.getString("topic");
        return topic == null
                ? null
                : new LetterDetail.LetterRecord(
                        topic, row.getString("topic_id"), row.getInt("partition"), row.getLong("record_offset"));
    }

    /** None where it is not UTF-8. */
    private static @Nullable String text(byte[] payload) {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(payload)).toString();
        } catch (CharacterCodingException _) {
            return null;
        }
    }

    private static @Nullable String instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime instant = row.getObject(column, OffsetDateTime.class);
        return instant == null ? null : instant.toInstant().toString();
    }
}
