package io.dealtrail.projection.intake;

import io.dealtrail.projection.log.Progress;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.util.backoff.ExponentialBackOff;

/** Starts and stops the intake's two loops with the service. */
@Component
class Intake implements SmartLifecycle {

    private static final Duration TO_STOP = Duration.ofSeconds(8);

    private final KafkaSettings kafka;
    private final TopicSettings topic;
    private final IntakeSettings settings;
    private final Topics topics;
    private final Offsets offsets;
    private final TopicBatch batches;
    private final Progress progress;
    private final IntakeStatus status;
    private final RepairLoop repairs;
    private @Nullable Running running;

    Intake(
            KafkaSettings kafka,
            TopicSettings topic,
            IntakeSettings settings,
            Topics topics,
            Offsets offsets,
            TopicBatch batches,
            Progress progress,
            IntakeStatus status,
            RepairLoop repairs) {
        this.kafka = kafka;
        this.topic = topic;
        this.settings = settings;
        this.topics = topics;
        this.offsets = offsets;
        this.batches = batches;
        this.progress = progress;
        this.status = status;
        this.repairs = repairs;
    }

    @Override
    public void start() {
        IntakeLoop loop = loop();
        running = new Running(
                loop,
                Thread.ofPlatform().name("intake").start(loop),
                Thread.ofPlatform().name("intake-repairs").start(repairs));
    }

    @Override
    public void stop() {
        Running stopping = running;
        running = null;
        if (stopping != null) {
            stopping.loop().stop();
            repairs.stop();
            join(stopping.intake());
            join(stopping.repairs());
        }
    }

    @Override
    public boolean isRunning() {
        return running != null;
    }

    private static void join(Thread thread) {
        try {
            if (!thread.join(TO_STOP)) {
                thread.interrupt();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private IntakeLoop loop() {
        ExponentialBackOff backOff =
                new ExponentialBackOff(settings.retryFirst().toMillis(), 2);
        backOff.setMaxInterval(settings.retryAtMost().toMillis());
        backOff.setJitter(settings.retryFirst().toMillis() / 2);
        TopicWatch watch =
                new TopicWatch(() -> Admin.create(client()), topic.name(), settings.checkTopicEvery(), topics);
        return new IntakeLoop(watch, this::poller, batches, progress, status, backOff, repairs::wake);
    }

    private Poller poller() {
        Map<String, Object> consumer = client();
        consumer.put(ConsumerConfig.GROUP_ID_CONFIG, settings.group());
        consumer.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        // Kafka's offsets are not used: without one of ours the start is chosen explicitly.
        consumer.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        consumer.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        consumer.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        consumer.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, settings.batch());
        consumer.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        // The shortest that brokers allow by default: a killed instance's partitions are free again after it.
        consumer.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 6_000);
        consumer.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 1_500);
        return new Poller(
                new KafkaConsumer<>(consumer, new ByteArrayDeserializer(), new ByteArrayDeserializer()),
                topic.name(),
                offsets,
                settings.pollEvery());
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

    /** One run of the loops. */
    private record Running(IntakeLoop loop, Thread intake, Thread repairs) {}
}
