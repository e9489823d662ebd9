package io.dealtrail.system;

import java.util.List;
import java.util.Objects;

/** One event as a consumer at {@code read_committed} finds it in the topic. */
record Published(int partition, long offset, String eventId, String source, long sequence, long position) {

    /** Everything in the topic, partition by partition in order; bookmarks left out. */
    static List<Published> everything(String bootstrapServers) {
        return TopicRecord.everything(bootstrapServers).stream()
                .filter(record -> record.value() != null)
                .map(Published::of)
                .toList();
    }

    private static Published of(TopicRecord record) {
        return new Published(
                record.partition(),
                record.offset(),
                header(record, "ce_id"),
                header(record, "ce_source"),
                Long.parseLong(header(record, "ce_sequence")),
                Long.parseLong(header(record, "ce_position")));
    }

    private static String header(TopicRecord record, String name) {
        return Objects.requireNonNull(record.headers().get(name), name);
    }
}
