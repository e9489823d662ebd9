package io.dealtrail.deal.relay;

import static io.dealtrail.deal.store.StoreInstance.partnership;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.awaitility.Awaitility.await;

import io.dealtrail.deal.store.StoreDatabase;
import io.dealtrail.deal.store.StoreInstance;
import io.dealtrail.deal.store.StoreUnavailableException;
import io.dealtrail.events.EventEnvelope;
import io.dealtrail.testservers.KafkaServer;
import io.dealtrail.testservers.PostgresServer;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.Producer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A store that is back from a backup, with a topic that has more: nothing is stored in the places of what is lost, and it can be taken back. */
class RestoredStoreIT {

    private static final Duration BOUND = Duration.ofSeconds(30);
    private static final String RECEIPTS =
            "select command_id, aggregate_type, aggregate_id, version, first_position, event_count from receipt order by first_position";

    private final String bootstrap = KafkaServer.shared().bootstrapServers();
    private final TopicSettings topic = new TopicSettings("restored-" + UUID.randomUUID(), 4, (short) 1);
    private final TopicReader reader = new TopicReader(bootstrap);
    private StoreDatabase database;
    private StoreInstance store;

    @BeforeEach
    void publishAndRestore() throws SQLException {
        database = StoreDatabase.in(PostgresServer.shared());
        store = database.instance();
        store.append(partnership("nokia-xiaomi"), 0, 3);
        store.append(partnership("nokia-apple"), 0, 2);
        store.append(partnership("nokia-xiaomi"), 3, 2);
        store.append(partnership("nokia-samsung"), 0, 1);
    }

    @AfterEach
    void close() {
        store.close();
        database.close();
    }

    @Nested
    class WhileNobodyHasDecided {

        @Test
        void storesNothing() throws SQLException {
            publishAll();
            database.restoreAt(5);
            try (RelayInstance relay = relay(false)) {
                awaitRefusal(relay, "was PostgreSQL restored?");
                assertThatExceptionOfType(StoreUnavailableException.class)
                        .isThrownBy(() -> store.append(partnership("nokia-oppo"), 0, 1));
                try (StoreInstance other = database.instance()) {
                    assertThatExceptionOfType(StoreUnavailableException.class)
                            .isThrownBy(() -> other.append(partnership("nokia-oppo"), 0, 1));
                }
            }
            assertThat(events()).hasSize(5);
        }

        @Test
        void storesNothingWhereSomebodyHasPlacedTheHold() {
            database.hold().place("back from a backup");
            assertThatExceptionOfType(StoreUnavailableException.class)
                    .isThrownBy(() -> store.append(partnership("nokia-oppo"), 0, 1));
        }

        @Test
        void keepsNoReceiptEither() {
            database.hold().place("back from a backup");
            assertThatExceptionOfType(StoreUnavailableException.class)
                    .isThrownBy(() -> database.keepsReceiptOf(partnership("nokia-xiaomi")));
        }

        @Test
        void staysHeldWhereTheTopicIsLostAsWell() {
            database.hold().place("back from a backup");
            try (RelayInstance relay = relay(false)) {
                awaitRefusal(relay, "the event store is held: back from a backup");
                assertThatExceptionOfType(StoreUnavailableException.class)
                        .isThrownBy(() -> store.append(partnership("nokia-oppo"), 0, 1));
            }
        }

        @Test
        void storesAgainAfterAHoldThatWasPlacedUnderARunningRelay() {
            publishAll();
            try (RelayInstance _ = relay(false)) {
                store.append(partnership("nokia-oppo"), 0, 1);
                database.hold().place("by mistake");
                await().atMost(BOUND)
                        .untilAsserted(() -> assertThatNoException()
                                .isThrownBy(() -> store.append(partnership("nokia-oppo"), 1, 1)));
            }
        }

        @Test
        void storesAgainWhereTheTopicHasNothingMore() {
            publishAll();
            database.hold().place("back from a backup");
            try (RelayInstance _ = relay(false)) {
                await().atMost(BOUND)
                        .untilAsserted(() -> assertThatNoException()
                                .isThrownBy(() -> store.append(partnership("nokia-oppo"), 0, 1)));
            }
        }
    }

    @Nested
    class OnceItIsToTakeBack {

        @Test
        void hasEverythingAsBefore() throws SQLException {
            List<EventEnvelope> before = events();
            List<Map<String, @Nullable Object>> receipts = receipts();
            publishAll();
            database.restoreAt(5);
            try (RelayInstance relay = relay(true)) {
                await().atMost(BOUND)
                        .until(() -> relay.progress().lastPublished().orElse(0) == before.size());
                assertThat(events()).isEqualTo(before);
                assertThat(receipts()).isEqualTo(receipts);
                store.append(partnership("nokia-xiaomi"), 5, 1);
                await().atMost(BOUND).until(() -> relay.progress().position() == before.size() + 1);
            }
            assertThat(reader.positions(topic.name())).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
        }

        @Test
        void hasManyEventsAsBefore() throws SQLException {
            for (int command = 0; command < 40; command++) {
                store.append(partnership("many-" + command % 3), command / 3 * 100L, 100);
            }
            List<EventEnvelope> before = database.log().read(1, 10_000);
            List<Map<String, @Nullable Object>> receipts = receipts();
            publishAll();
            database.restoreAt(5);
            try (RelayInstance relay = relay(true)) {
                await().atMost(BOUND)
                        .until(() -> relay.progress().lastPublished().orElse(0) == before.size());
            }
            assertThat(database.log().read(1, 10_000)).hasSize(4_008).isEqualTo(before);
            assertThat(receipts()).isEqualTo(receipts);
        }

        @Test
        void hasEverythingAsBeforeWhereNothingWasLeft() throws SQLException {
            List<EventEnvelope> before = events();
            publishAll();
            database.restoreAt(0);
            try (RelayInstance relay = relay(true)) {
                await().atMost(BOUND)
                        .until(() -> relay.progress().lastPublished().orElse(0) == before.size());
            }
            assertThat(events()).isEqualTo(before);
        }

        @Test
        void takesNothingThatDoesNotContinueTheChain() throws SQLException {
            publishAll();
            database.restoreAt(8);
            EventEnvelope last = events().getLast();
            publish(last.at(9));
            try (RelayInstance relay = relay(true)) {
                awaitRefusal(relay, "does not continue the history of partnerships/nokia-samsung");
            }
            assertThat(events()).hasSize(8);
        }

        @Test
        void takesNothingAcrossAHole() throws SQLException {
            EventEnvelope last = events().getLast();
            publish(last);
            database.restoreAt(5);
            try (RelayInstance relay = relay(true)) {
                awaitRefusal(relay, "the topic has not all events after position 5");
            }
            assertThat(events()).hasSize(5);
        }

        @Test
        void takesNothingWhereOtherEventsWereStoredSince() throws SQLException {
            publishAll();
            database.restoreAt(7);
            store.append(partnership("nokia-oppo"), 0, 1);
            try (RelayInstance relay = relay(true)) {
                awaitRefusal(relay, "position 8 holds another event than the topic");
                assertThatExceptionOfType(StoreUnavailableException.class)
                        .isThrownBy(() -> store.append(partnership("nokia-oppo"), 1, 1));
            }
        }
    }

    private void publishAll() {
        long last = database.log().lastPosition();
        try (RelayInstance relay = relay(false)) {
            await().atMost(BOUND).until(() -> relay.progress().position() == last);
        }
    }

    /** Puts a record on the topic as a relay would. */
    private void publish(EventEnvelope event) {
        KafkaClients clients = RelayInstance.clients(bootstrap);
        try (TopicAdmin topics = clients.topics();
                Producer<byte[], byte[]> producer = clients.producer("other-" + topic.name(), Duration.ofSeconds(15))) {
            PublishedTopic found = new TopicSetup(topic).ensure(topics);
            new Publisher(producer).publish(List.of(Records.event(found, event)));
        }
    }

    private RelayInstance relay(boolean takeBack) {
        return new RelayInstance(database, bootstrap, topic, RelayInstance.settings(1_000, takeBack));
    }

    private List<EventEnvelope> events() {
        return database.log().read(1, 1_000);
    }

    private List<Map<String, @Nullable Object>> receipts() {
        return database.jdbc().sql(RECEIPTS).query().listOfRows();
    }

    private static void awaitRefusal(RelayInstance relay, String reason) {
        await().atMost(BOUND)
                .untilAsserted(() -> assertThat(relay.progress().lastFailure())
                        .hasValueSatisfying(failure -> assertThat(failure).contains(reason)));
    }
}
