package io.dealtrail.projection.intake;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.stereotype.Component;

/** The clients of the broker. */
@Component
class KafkaParts {

    /** Small, so that partitions are read evenly and positions come nearly in order. */
    private static final int BYTES_AT_ONCE = 128 * 1024;

    private final KafkaSettings kafka;
    private final TopicSettings topic;
    private final IntakeSettings settings;
    private final Topics topics;
    private final Offsets offsets;

    KafkaParts(KafkaSettings kafka, TopicSettings topic, IntakeSettings settings, Topics topics, Offsets offsets) {
        this.kafka = kafka;
        this.topic = topic;
        this.settings = settings;
        this.topics = topics;
        this.offsets = offsets;
    }

    TopicWatch watch() {
        return new TopicWatch(
                () -> new KafkaTopicAdmin(Admin.create(client())),
                topic.name(),
                settings.checkTopicEvery(),
                topics,
                System::nanoTime);
    }

    /** Reads the partitions that the group gives to this instance. */
    Poller sharing() {
        Map<String, Object> consumer = consumer();
        consumer.put(ConsumerConfig.GROUP_ID_CONFIG, settings.group());
        consumer.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        // The shortest that brokers allow by default: a killed instance's partitions are free again after it.
        consumer.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 6_000);
        consumer.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 1_500);
        return Poller.sharing(open(consumer), topic.name(), offsets, settings.pollEvery());
    }

    /** Reads all partitions, without a group. */
    Poller alone() {
        Map<String, Object> consumer = consumer();
        consumer.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, BYTES_AT_ONCE);
        return Poller.alone(open(consumer), topic.name(), offsets, settings.pollEvery());
    }

    private static KafkaConsumer<byte[], byte[]> open(Map<String, Object> consumer) {
        return new KafkaConsumer<>(consumer, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private Map<String, Object> consumer() {
        Map<String, Object> consumer = client();
        consumer.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        // Kafka's offsets are not used: without one of ours the start is chosen explicitly.
        consumer.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        consumer.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        consumer.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        consumer.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, settings.batch());
        return consumer;
    }

    private Map<String, Object> client() {
        Map<String, Object> client = new HashMap<>(kafka.properties());
        client.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers());
        client.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000);
        client.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        client.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000L);
        client.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 10_000);
        return client;
    }
}
