package io.dealtrail.deal.relay;

import static io.dealtrail.deal.relay.TopicReader.header;
import static io.dealtrail.deal.store.StoreInstance.partnership;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.dealtrail.deal.store.StoreDatabase;
import io.dealtrail.deal.store.StoreInstance;
import io.dealtrail.events.EventEnvelope;
import io.dealtrail.testservers.KafkaServer;
import io.dealtrail.testservers.PostgresServer;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each event is on the topic exactly once, whatever an earlier relay left behind and whatever becomes of the topic. */
class RelayIT {

    private static final Duration BOUND = Duration.ofSeconds(30);
    private static final int PARTITIONS = 4;

    private final String bootstrap = KafkaServer.shared().bootstrapServers();
    private final KafkaClients clients = RelayInstance.clients(bootstrap);
    private final TopicReader reader = new TopicReader(bootstrap);
    private final TopicSettings topic = new TopicSettings("relay-" + UUID.randomUUID(), PARTITIONS, (short) 1);
    private final Map<String, Long> versions = new HashMap<>();
    private StoreDatabase database;
    private StoreInstance store;

    @BeforeEach
    void open() {
        database = StoreDatabase.in(PostgresServer.shared());
        store = database.instance();
    }

    @AfterEach
    void close() {
        store.close();
        database.close();
    }

    @Test
    void publishesEachEventOnceAndEachAggregateInOrder() {
        try (RelayInstance _ = relay()) {
            append("nokia-xiaomi", 3);
            append("nokia-apple", 2);
            append("nokia-xiaomi", 2);
            awaitPublished(7);
        }
        List<ConsumerRecord<byte[], byte[]>> records = reader.records(topic.name());
        assertThat(records).allSatisfy(record -> {
            assertThat(header(record, "ce_type")).isEqualTo("io.dealtrail.partnership-opened.v1");
            assertThat(header(record, "content-type")).isEqualTo("application/json");
            assertThat(new String(record.key(), UTF_8)).isEqualTo(header(record, "ce_subject"));
        });
        assertThat(records.stream()
                        .filter(record -> header(record, "ce_subject").equals("nokia-xiaomi"))
                        .map(record -> Long.parseLong(header(record, "ce_sequence"))))
                .containsExactly(0L, 1L, 2L, 3L, 4L);
    }

    @Test
    void goesOnFromTheTopicsTailAfterARestart() {
        append("a", 4);
        try (RelayInstance _ = relay()) {
            awaitPublished(4);
        }
        append("b", 3);
        append("a", 2);
        try (RelayInstance _ = relay()) {
            awaitPublished(9);
        }
    }

    @Test
    void settlesWhatAKilledRelayLeftHalfPublished() {
        append("a", 6);
        try (RelayInstance _ = relay()) {
            awaitPublished(6);
        }
        append("a", 6);
        try (Producer<byte[], byte[]> _ = leaveOpen(Succession.id(topic.name(), 1), 7, 3);
                RelayInstance _ = relay()) {
            awaitPublished(12);
        }
    }

    @Test
    void abortsAnOpenTransactionOfSomebodyElse() {
        append("a", 6);
        try (RelayInstance _ = relay()) {
            awaitPublished(6);
        }
        append("b", 6);
        try (Producer<byte[], byte[]> _ = leaveOpen("somebody-" + UUID.randomUUID(), 7, 2);
                RelayInstance _ = relay()) {
            awaitPublished(12);
        }
    }

    @Test
    void fencesAZombie() {
        append("a", 2);
        PublishedTopic found = ensureTopic();
        RunNumbers numbers = new StoredRunNumbers(database.jdbc());
        try (TopicAdmin topics = clients.topics();
                Publisher zombie = publisher(Succession.begin(numbers, topics::fence, topic.name()));
                Publisher successor = publisher(Succession.begin(numbers, topics::fence, topic.name()))) {
            successor.publish(List.of(Records.event(found, events().get(0))));
            assertThatExceptionOfType(KafkaException.class)
                    .isThrownBy(() -> zombie.publish(List.of(Records.event(found, events().get(1)))));
        }
        assertThat(reader.positions(topic.name())).containsExactly(1L);
    }

    @Test
    void fillsPartitionsWhoseTailsAreUnequal() {
        Stream.of("a", "b", "c", "d", "e", "f", "g", "h", "a", "c", "e", "g", "b", "d", "f", "h")
                .forEach(id -> append(id, 2));
        PublishedTopic found = ensureTopic();
        try (Publisher publisher = publisher("before-" + topic.name())) {
            publisher.publish(events().stream()
                    .filter(event -> event.position() <= 4L * (1 + found.partitionOf(event)))
                    .map(event -> Records.event(found, event))
                    .toList());
        }
        try (RelayInstance _ = relay()) {
            awaitPublished(32);
        }
    }

    @Test
    void publishesEverythingAgainWhenTheTopicIsCreatedAnew() {
        append("a", 3);
        append("b", 3);
        try (RelayInstance _ = relay();
                Admin admin = clients.admin()) {
            awaitPublished(6);
            KafkaCalls.answer(admin.deleteTopics(List.of(topic.name())).all());
            append("c", 2);
            awaitPublished(8);
        }
    }

    @Test
    void bringsPartitionsThatFallBehindUpByBookmarks() {
        try (RelayInstance _ = new RelayInstance(database, bootstrap, topic, RelayInstance.settings(10))) {
            append("a", 30);
            awaitPublished(30);
        }
        List<ConsumerRecord<byte[], byte[]>> bookmarks = reader.records(topic.name()).stream()
                .filter(record -> header(record, "ce_type").equals(Records.BOOKMARK_TYPE))
                .toList();
        assertThat(bookmarks).hasSizeGreaterThanOrEqualTo(PARTITIONS - 1).allSatisfy(bookmark -> {
            assertThat(bookmark.key()).isNull();
            assertThat(bookmark.value()).isNull();
        });
        append("b", 2);
        try (RelayInstance _ = relay()) {
            awaitPublished(32);
        }
    }

    @Test
    void letsOneOfTwoInstancesPublishAndTheOtherTakeOver() {
        try (RelayInstance second = publishWithTwoAndStopTheFirst()) {
            append("b", 3);
            awaitPublished(6);
            assertThat(second.progress().isActive()).isTrue();
        }
    }

    private RelayInstance publishWithTwoAndStopTheFirst() {
        try (RelayInstance first = relay()) {
            append("a", 3);
            awaitPublished(3);
            RelayInstance second = relay();
            assertThat(first.progress().isActive()).isTrue();
            assertThat(second.progress().isActive()).isFalse();
            return second;
        }
    }

    @Test
    void refusesAChangedPartitionCount() {
        ensureTopic();
        append("a", 1);
        TopicSettings changed = new TopicSettings(topic.name(), PARTITIONS + 1, (short) 1);
        try (RelayInstance relay = new RelayInstance(database, bootstrap, changed)) {
            awaitRefusal(relay, "partitions");
        }
        assertThat(reader.positions(topic.name())).isEmpty();
    }

    @Test
    void refusesATopicThatIsAheadOfTheStore() {
        append("a", 3);
        try (RelayInstance _ = relay()) {
            awaitPublished(3);
        }
        try (StoreDatabase restored = StoreDatabase.in(PostgresServer.shared());
                RelayInstance relay = new RelayInstance(restored, bootstrap, topic)) {
            awaitRefusal(relay, "restored");
        }
    }

    @Test
    void publishesTheBacklogOnceKafkaIsBack() {
        try (KafkaServer kafka = KafkaServer.startOwn();
                RelayInstance relay = new RelayInstance(database, kafka.bootstrapServers(), topic)) {
            TopicReader own = new TopicReader(kafka.bootstrapServers());
            append("a", 2);
            await().atMost(BOUND).until(() -> relay.progress().position() == 2);
            kafka.stop();
            append("a", 2);
            append("b", 2);
            kafka.start();
            await().atMost(Duration.ofSeconds(40)).until(() -> relay.progress().position() == 6);
            assertThat(own.positions(topic.name())).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
        }
    }

    private RelayInstance relay() {
        return new RelayInstance(database, bootstrap, topic);
    }

    private Publisher publisher(String transactionalId) {
        return new Publisher(clients.producer(transactionalId, Duration.ofSeconds(15)));
    }

    /** Begins a transaction with some of the events and does not end it, as a killed process would. */
    private Producer<byte[], byte[]> leaveOpen(String transactionalId, long fromPosition, int count) {
        PublishedTopic found = ensureTopic();
        Producer<byte[], byte[]> producer = clients.producer(transactionalId, Duration.ofMinutes(10));
        producer.initTransactions();
        producer.beginTransaction();
        database.log()
                .read(fromPosition, count)
                .forEach(event -> KafkaCalls.answer(producer.send(Records.event(found, event))));
        return producer;
    }

    private PublishedTopic ensureTopic() {
        try (TopicAdmin topics = clients.topics()) {
            return new TopicSetup(topic).ensure(topics);
        }
    }

    private void append(String id, int count) {
        long version = versions.getOrDefault(id, 0L);
        store.append(partnership(id), version, count);
        versions.put(id, version + count);
    }

    private List<EventEnvelope> events() {
        return database.log().read(1, 1_000);
    }

    private void awaitPublished(long last) {
        List<Long> all = LongStream.rangeClosed(1, last).boxed().toList();
        await().atMost(BOUND)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(reader.positions(topic.name())).isEqualTo(all));
    }

    private static void awaitRefusal(RelayInstance relay, String reason) {
        await().atMost(BOUND)
                .untilAsserted(() -> assertThat(relay.progress().lastFailure())
                        .hasValueSatisfying(failure -> assertThat(failure).contains(reason)));
    }
}
