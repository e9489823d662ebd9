package io.dealtrail.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** One event as a consumer at {@code read_committed} finds it in the topic. */
record Published(int partition, long offset, String eventId, String source, long sequence, long position) {

    private static final String TOPIC = "deals.events";

    /** Everything in the topic, partition by partition in order; bookmarks left out. */
    static List<Published> everything(String bootstrapServers) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "isolation.level",
                "read_committed",
                "enable.auto.commit",
                false);
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(TOPIC).stream()
                    .map(info -> new TopicPartition(TOPIC, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<Published> all = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    if (record.value() != null && record.headers().lastHeader("ce_sequence") != null) {
                        all.add(of(record));
                    }
                });
            }
            return all;
        }
    }

    private static Published of(ConsumerRecord<String, byte[]> record) {
        return new Published(
                record.partition(),
                record.offset(),
                header(record, "ce_id"),
                header(record, "ce_source"),
                Long.parseLong(header(record, "ce_sequence")),
                Long.parseLong(header(record, "ce_position")));
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        Header header = Objects.requireNonNull(record.headers().lastHeader(name), name);
        return new String(header.value(), UTF_8);
    }
}
