package io.dealtrail.deal.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Reads a whole topic at {@code read_committed}, as consumers see it. */
final class TopicReader {

    private final KafkaClients clients;

    TopicReader(String bootstrapServers) {
        clients = RelayInstance.clients(bootstrapServers);
    }

    /** The committed records, each partition's in order, bookmarks included. */
    List<ConsumerRecord<byte[], byte[]>> records(String topic) {
        try (TopicAdmin topics = clients.topics();
                Consumer<byte[], byte[]> consumer = clients.consumer()) {
            Map<TopicPartition, Long> ends = topics.stableEnds(topics.describe(topic));
            consumer.assign(ends.keySet());
            consumer.seekToBeginning(ends.keySet());
            List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
            return records;
        }
    }

    /** The positions of the committed events in ascending order: one that was published twice is there twice. */
    List<Long> positions(String topic) {
        return records(topic).stream()
                .filter(record -> !header(record, "ce_type").equals(Records.BOOKMARK_TYPE))
                .map(record -> Long.parseLong(header(record, "ce_position")))
                .sorted()
                .toList();
    }

    static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        return new String(
                Objects.requireNonNull(record.headers().lastHeader(name), name).value(), UTF_8);
    }
}
