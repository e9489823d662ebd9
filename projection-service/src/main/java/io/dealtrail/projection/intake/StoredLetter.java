package io.dealtrail.projection.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.AggregateType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter as it was kept, to be read again.
 *
 * @param aggregate whose history it belongs to, as far as that could be read at the time
 */
record StoredLetter(long id, Cause cause, @Nullable AggregateRef aggregate, Origin origin) {

    static StoredLetter read(ResultSet row) throws SQLException {
        String type = row.getString("aggregate_type");
        return new StoredLetter(
                row.getLong("id"),
                Cause.valueOf(row.getString("cause")),
                type == null ? null : new AggregateRef(AggregateType.ofPlural(type), row.getString("aggregate_id")),
                origin(row));
    }

    private static Origin origin(ResultSet row) throws SQLException {
        String topicId = row.getString("topic_id");
        byte[] payload = row.getBytes("payload");
        if (topicId == null) {
            return new Origin.Feed(new String(payload, UTF_8));
        }
        Headers headers = new RecordHeaders();
        KeptHeader.read(row.getString("headers"))
                .forEach(header -> headers.add(header.name(), header.value().getBytes(UTF_8)));
        return new Origin.Topic(
                topicId,
                new ConsumerRecord<>(
                        row.getString("topic"),
                        row.getInt("partition"),
                        row.getLong("record_offset"),
                        ConsumerRecord.NO_TIMESTAMP,
                        TimestampType.NO_TIMESTAMP_TYPE,
                        ConsumerRecord.NULL_SIZE,
                        payload.length,
                        null,
                        payload,
                        headers,
                        Optional.empty()));
    }
}
