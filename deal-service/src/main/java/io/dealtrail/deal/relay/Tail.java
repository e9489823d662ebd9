package io.dealtrail.deal.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dealtrail.events.EventEnvelope;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * What one record says about how far its partition is.
 *
 * @param position of the event or bookmark
 * @param event nothing for a bookmark
 */
record Tail(long position, Optional<UUID> event) {

    /** Reads the record's headers; nothing where the record is none of the relay's. */
    static Optional<Tail> of(ConsumerRecord<byte[], byte[]> record) {
        String position = header(record, "ce_position");
        String type = header(record, "ce_type");
        if (position == null || type == null) {
            return Optional.empty();
        }
        try {
            Optional<UUID> event = type.equals(Records.BOOKMARK_TYPE)
                    ? Optional.empty()
                    : Optional.ofNullable(header(record, "ce_id")).map(UUID::fromString);
            return Optional.of(new Tail(Long.parseLong(position), event));
        } catch (IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }

    /** Whether the event store has the same at this position. */
    boolean isIn(StoredEvents stored) {
        List<EventEnvelope> found = stored.read(position, 1);
        return !found.isEmpty()
                && found.getFirst().position() == position
                && event.map(found.getFirst().eventId()::equals).orElse(true);
    }

    private static @Nullable String header(ConsumerRecord<byte[], byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
    }
}
