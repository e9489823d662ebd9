package io.dealtrail.deal.ledger;

import static io.dealtrail.deal.store.StoreInstance.partnership;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.dealtrail.deal.relay.OrderedTopic;
import io.dealtrail.deal.relay.TestTopics;
import io.dealtrail.deal.store.StoreDatabase;
import io.dealtrail.deal.store.StoreInstance;
import io.dealtrail.events.ledger.Checkpoint;
import io.dealtrail.events.ledger.Frontier;
import io.dealtrail.events.ledger.LedgerLeaf;
import io.dealtrail.events.ledger.SignedNote;
import io.dealtrail.testservers.KafkaServer;
import io.dealtrail.testservers.PostgresServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Checkpoints of all events are signed and published in order, each once, and never over a history that is not the one that was signed. */
class SignerIT {

    private static final Duration BOUND = Duration.ofSeconds(30);

    private final String bootstrap = KafkaServer.shared().bootstrapServers();
    private final String topic = "checkpoints-" + UUID.randomUUID();
    private final TestKeys keys = TestKeys.made();
    private final TestClock clock = new TestClock();
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
    void signsAfterSoManyEventsAndAfterSoMuchTimeWhereThereAreAny() {
        try (SignerInstance signer = signer()) {
            append("nokia-xiaomi", 9);
            append("nokia-apple", 3);
            awaitSigned(signer, 12);
            append("nokia-xiaomi", 2);
            clock.passes(Duration.ofSeconds(59));
            append("nokia-apple", 1);
            assertThat(signer.progress().size()).isEqualTo(12);
            clock.passes(Duration.ofSeconds(1));
            awaitSigned(signer, 15);
            clock.passes(Duration.ofHours(1));
            append("nokia-apple", 1);
            awaitSigned(signer, 16);
        }
        assertThat(publishedSizes()).containsExactly(12L, 15L, 16L);
        assertAllExtend();
    }

    @Test
    void coversEverythingThatWasThereBeforeIt() {
        append("nokia-xiaomi", 30);
        append("nokia-apple", 7);
        try (SignerInstance signer = signer()) {
            awaitSigned(signer, 37);
        }
        assertThat(publishedSizes()).containsExactly(37L);
        assertAllExtend();
    }

    @Test
    void goesOnAfterARestart() {
        append("nokia-xiaomi", 12);
        try (SignerInstance signer = signer()) {
            awaitSigned(signer, 12);
        }
        append("nokia-xiaomi", 11);
        try (SignerInstance signer = signer()) {
            awaitSigned(signer, 23);
        }
        append("nokia-apple", 10);
        try (SignerInstance signer = signer()) {
            awaitSigned(signer, 33);
        }
        assertThat(publishedSizes()).containsExactly(12L, 23L, 33L);
        assertAllExtend();
    }

    @Test
    void isOneOfAllInstances() {
        try (SignerInstance one = signer();
                SignerInstance other = signer()) {
            for (int i = 0; i < 5; i++) {
                append("nokia-xiaomi", 10);
                long all = 10L * (i + 1);
                await().atMost(BOUND)
                        .until(() ->
                                Math.max(one.progress().size(), other.progress().size()) == all);
            }
            assertThat(one.progress().isActive()).isNotEqualTo(other.progress().isActive());
            assertThat(one.progress().signedCount() + other.progress().signedCount())
                    .isEqualTo(5);
        }
        assertThat(publishedSizes()).containsExactly(10L, 20L, 30L, 40L, 50L);
    }

    @Test
    void publishesWhatWasSignedAndNotPublished() {
        append("nokia-xiaomi", 10);
        try (SignerInstance signer = signer()) {
            awaitSigned(signer, 10);
        }
        append("nokia-xiaomi", 10);
        String anotherTopic = topic + "-elsewhere";
        try (SignerInstance elsewhere = new SignerInstance(database, bootstrap, anotherTopic, keys, clock)) {
            awaitSigned(elsewhere, 20);
        }
        assertThat(sizes(anotherTopic)).containsExactly(10L, 20L);
        try (SignerInstance signer = signer()) {
            awaitSigned(signer, 20);
        }
        assertThat(publishedSizes()).containsExactly(10L, 20L);
    }

    @Test
    void waitsForABrokerThatIsAwayAndNeitherDoCommands() {
        append("nokia-xiaomi", 10);
        try (SignerInstance signer = new SignerInstance(database, "localhost:1", topic, keys, clock)) {
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> signer.progress().lastFailure().isPresent());
            assertThat(signer.progress().isRefusing()).isFalse();
            append("nokia-xiaomi", 10);
        }
        try (SignerInstance signer = signer()) {
            awaitSigned(signer, 20);
        }
    }

    @Test
    void keepsCheckpointsThatTheServiceCannotChange() throws SQLException {
        append("nokia-xiaomi", 10);
        try (SignerInstance signer = signer()) {
            awaitSigned(signer, 10);
        }
        for (String change : List.of("update checkpoint set note = ''", "delete from checkpoint")) {
            try (Connection owner = database.asOwner();
                    Statement statement = owner.createStatement()) {
                assertThatExceptionOfType(SQLException.class)
                        .isThrownBy(() -> statement.execute(change))
                        .withMessageContaining("append-only");
            }
        }
    }

    @Nested
    class RefusesAndSaysWhy {

        @Test
        void whereTheStoreIsHeld() {
            append("nokia-xiaomi", 10);
            database.hold().place("back from a backup");
            try (SignerInstance signer = signer()) {
                awaitRefusal(signer, "the event store is held: back from a backup");
                database.hold().lift();
                awaitSigned(signer, 10);
            }
        }

        @Test
        void whereTheHashOfAnEventDoesNotVerify() throws SQLException {
            append("nokia-xiaomi", 12);
            asOwner("update event set actor = 'mallory' where position = 4");
            try (SignerInstance signer = signer()) {
                awaitRefusal(
                        signer,
                        "the event at position 4 (partnerships/nokia-xiaomi, sequence 3) does not have the hash");
            }
        }

        @Test
        void whereAnEventIsMissing() throws SQLException {
            append("nokia-xiaomi", 12);
            asOwner("delete from event where position = 5");
            try (SignerInstance signer = signer()) {
                awaitRefusal(signer, "no event at position 5");
            }
        }

        @Test
        void whereTheStoreIsShorterThanWhatWasSigned() throws SQLException {
            append("nokia-xiaomi", 20);
            try (SignerInstance signer = signer()) {
                awaitSigned(signer, 20);
                database.restoreAt(15);
                awaitRefusal(signer, "the event store ends at position 15, and 20 events were signed");
            }
            try (SignerInstance signer = signer()) {
                awaitRefusal(signer, "the event store ends at position 15, and 20 events were signed");
            }
        }

        @Test
        void whereTheStoreWasRestoredAndWentOnOtherwise() throws SQLException {
            append("nokia-xiaomi", 10);
            sign(10);
            append("nokia-xiaomi", 10);
            sign(20);
            database.restoreAt(12);
            asOwner("alter table checkpoint disable trigger append_only");
            asOwner("delete from checkpoint where tree_size > 12");
            append("nokia-oppo", 10);
            try (SignerInstance signer = signer()) {
                awaitRefusal(signer, "the events up to position 20 are not those of the checkpoint that is published");
            }
            assertThat(publishedSizes()).containsExactly(10L, 20L);
        }

        @Test
        void whereTheEventsOfTheLastCheckpointAreOthersNow() throws SQLException {
            append("nokia-xiaomi", 10);
            sign(10);
            database.restoreAt(6);
            append("nokia-oppo", 10);
            try (SignerInstance signer = signer()) {
                awaitRefusal(signer, "the events up to position 10 are not those of the checkpoint");
            }
        }

        @Test
        void whereTheCheckpointThatIsKeptWasChanged() throws SQLException {
            append("nokia-xiaomi", 10);
            sign(10);
            asOwner("alter table checkpoint disable trigger append_only");
            asOwner("update checkpoint set note = replace(note, E'\\n10\\n', E'\\n11\\n')");
            try (SignerInstance signer = signer()) {
                awaitRefusal(signer, "the checkpoint of 10 events was changed");
            }
        }

        @Test
        void whereTheTreeThatIsKeptIsNone() throws SQLException {
            append("nokia-xiaomi", 10);
            sign(10);
            asOwner("alter table checkpoint disable trigger append_only");
            asOwner("update checkpoint set frontier = frontier[1:1]");
            try (SignerInstance signer = signer()) {
                awaitRefusal(signer, "the checkpoint of 10 events was changed: 1 subtrees are not a tree of 10");
            }
        }

        @Test
        void whereAnotherCheckpointIsPublished() {
            append("nokia-xiaomi", 10);
            sign(10);
            Frontier forged = Frontier.EMPTY.plus(List.of(new LedgerLeaf(1, partnership("x"), 0, "00").treeHash()));
            try (OrderedTopic end = TestTopics.beside(bootstrap, topic)) {
                end.append(List.of(keys.signer().sign(forged).text().getBytes(UTF_8)), Map.of());
            }
            try (SignerInstance signer = signer()) {
                awaitRefusal(signer, "another checkpoint of 1 events is published");
                deleteTopic();
                append("nokia-xiaomi", 10);
                awaitSigned(signer, 20);
            }
            assertThat(publishedSizes()).containsExactly(10L, 20L);
        }
    }

    @Test
    void takesBackCheckpointsThatTheDatabaseHasLost() throws SQLException {
        append("nokia-xiaomi", 10);
        sign(10);
        append("nokia-xiaomi", 10);
        sign(20);
        append("nokia-xiaomi", 10);
        asOwner("alter table checkpoint disable trigger append_only");
        asOwner("delete from checkpoint where tree_size > 10");
        try (SignerInstance signer = signer()) {
            awaitSigned(signer, 30);
        }
        assertThat(publishedSizes()).containsExactly(10L, 20L, 30L);
        assertThat(new CheckpointTable(database.jdbc()).of(20)).isPresent();
    }

    private void sign(long size) {
        try (SignerInstance signer = signer()) {
            awaitSigned(signer, size);
        }
    }

    private SignerInstance signer() {
        return new SignerInstance(database, bootstrap, topic, keys, clock);
    }

    private void deleteTopic() {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            admin.deleteTopics(List.of(topic))
                    .all()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        }
    }

    private void append(String partnership, int count) {
        long from = versions.merge(partnership, (long) count, Long::sum) - count;
        store.append(partnership(partnership), from, count);
    }

    private void asOwner(String sql) throws SQLException {
        try (Connection owner = database.asOwner();
                Statement statement = owner.createStatement()) {
            statement.execute("alter table event disable trigger append_only");
            statement.execute(sql);
        }
    }

    private void assertAllExtend() {
        List<LedgerLeaf> leaves =
                database.log().read(1, 1_000).stream().map(LedgerLeaf::of).toList();
        for (Checkpoint checkpoint : published(topic)) {
            Frontier tree = Frontier.EMPTY.plus(leaves.subList(0, (int) checkpoint.size()).stream()
                    .map(LedgerLeaf::treeHash)
                    .toList());
            assertThat(tree.root()).isEqualTo(checkpoint.root());
        }
    }

    private List<Long> publishedSizes() {
        return sizes(topic);
    }

    private List<Long> sizes(String name) {
        return published(name).stream().map(Checkpoint::size).toList();
    }

    private List<Checkpoint> published(String name) {
        List<Checkpoint> found = new ArrayList<>();
        try (OrderedTopic end = TestTopics.beside(bootstrap, name)) {
            for (byte[] value : end.all()) {
                SignedNote note = keys.open().accept(new String(value, UTF_8));
                found.add(note.checkpoint());
            }
        }
        return found;
    }

    private static void awaitSigned(SignerInstance signer, long size) {
        await().atMost(BOUND).until(() -> signer.progress().size() == size);
    }

    private static void awaitRefusal(SignerInstance signer, String... because) {
        await().atMost(BOUND).untilAsserted(() -> {
            assertThat(signer.progress().lastFailure())
                    .hasValueSatisfying(reason -> assertThat(reason).contains(Arrays.asList(because)));
            assertThat(signer.progress().isRefusing()).isTrue();
        });
    }
}
