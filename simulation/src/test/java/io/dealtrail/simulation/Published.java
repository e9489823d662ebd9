package io.dealtrail.simulation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;

/** An event as it stands on the topic for whoever reads at read_committed. */
record Published(int partition, long position, String id, String source, long sequence) {

    /** Nothing for a marker, a bookmark, or what is not committed. */
    static Optional<Published> at(Kafka kafka, int partition, int offset) {
        Partition log = kafka.partition(partition);
        ProducerRecord<byte[], byte[]> record = offset < log.stableEnd() ? log.record(offset) : null;
        return record == null
                        || log.fate(offset) != Partition.Fate.COMMITTED
                        || header(record, "ce_sequence").isEmpty()
                ? Optional.empty()
                : Optional.of(new Published(
                        partition,
                        Long.parseLong(header(record, "ce_position")),
                        header(record, "ce_id"),
                        header(record, "ce_source"),
                        Long.parseLong(header(record, "ce_sequence"))));
    }

    /** All of them, by partition and offset. */
    static List<Published> all(Kafka kafka) {
        List<Published> all = new ArrayList<>();
        for (int i = 0; i < kafka.count(); i++) {
            for (int offset = 0; offset < kafka.end(i); offset++) {
                at(kafka, i, offset).ifPresent(all::add);
            }
        }
        return all;
    }

    private static String header(ProducerRecord<byte[], byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), UTF_8);
    }
}
