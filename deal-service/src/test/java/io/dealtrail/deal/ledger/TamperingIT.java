package io.dealtrail.deal.ledger;

import static io.dealtrail.deal.store.StoreInstance.partnership;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dealtrail.deal.store.Planted;
import io.dealtrail.deal.store.StoreDatabase;
import io.dealtrail.deal.store.StoreInstance;
import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.CloudEventsJson;
import io.dealtrail.events.EventEnvelope;
import io.dealtrail.events.EventJson;
import io.dealtrail.events.ledger.KeyFiles;
import io.dealtrail.testservers.KafkaServer;
import io.dealtrail.testservers.PostgresServer;
import io.dealtrail.verifier.LedgerVerifier;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the owner of the database can do to a signed history by SQL, and what anybody finds out who has the checkpoints: the chains of hashes alone
 * find five of the eight tamperings, the checkpoints all of them.
 */
class TamperingIT {

    private static final Duration BOUND = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    private final TestKeys keys = TestKeys.made();
    private StoreDatabase database;
    private StoreInstance store;

    @BeforeEach
    void signAndKeep() throws IOException {
        database = StoreDatabase.in(PostgresServer.shared());
        store = database.instance();
        String topic = "tampering-" + UUID.randomUUID();
        try (SignerInstance signer =
                new SignerInstance(database, KafkaServer.shared().bootstrapServers(), topic, keys, Clock.systemUTC())) {
            for (int i = 0; i < 3; i++) {
                store.append(partnership("nokia-xiaomi"), 6L * i, 6);
                store.append(partnership("nokia-apple"), 4L * i, 4);
                long all = 10L * (i + 1);
                await().atMost(BOUND).until(() -> signer.progress().size() == all);
            }
        }
        Files.writeString(folder.resolve("public.pem"), KeyFiles.pem(keys.pair().getPublic()));
        Files.writeString(folder.resolve("events.ndjson"), lines(database.log().read(1, 1_000)));
        Files.writeString(
                folder.resolve("checkpoints.json"),
                new CheckpointTable(database.jdbc())
                        .after(0, 100).stream()
                                .map(each -> EventJson.mapper().writeValueAsString(Map.of("note", each.note())) + "\n")
                                .collect(Collectors.joining()));
    }

    @AfterEach
    void close() {
        store.close();
        database.close();
    }

    @Test
    void findsNothingWhereNothingWasDone() {
        assertThat(chains())
                .isEqualTo(new Answer(
                        0, "OK: 30 events of 2 aggregates, their chains, and 0 checkpoints up to position 0"));
        assertThat(checkpoints())
                .isEqualTo(new Answer(
                        0, "OK: 30 events of 2 aggregates, their chains, and 3 checkpoints up to position 30"));
        store.append(partnership("nokia-oppo"), 0, 3);
        assertThat(checkpoints().code()).isZero();
    }

    @Nested
    class FoundByTheChains {

        @Test
        void anotherPayload() throws SQLException {
            asOwner(
                    "update event set payload = replace(convert_from(payload, 'UTF8'), 'ü', 'u')::bytea where position = 13");
            bothFind("position 13, partnerships/nokia-xiaomi, sequence 8: its content does not give its hash");
        }

        @Test
        void anotherActor() throws SQLException {
            asOwner("update event set actor = 'somebody' where position = 18");
            bothFind("position 18, partnerships/nokia-apple, sequence 5: its content does not give its hash");
        }

        @Test
        void anEventThatIsGoneFromTheMiddle() throws SQLException {
            asOwner("delete from event where position = 14");
            bothFind("position 14: there is no event");
        }

        @Test
        void eventsInAnotherOrder() throws SQLException {
            asOwner("update event set position = -13 where position = 13");
            asOwner("update event set position = 13 where position = 15");
            asOwner("update event set position = 15 where position = -13");
            bothFind("position 13, partnerships/nokia-xiaomi, sequence 10: sequence 8 of its aggregate should be here");
        }

        @Test
        void anEventOfAnotherAggregate() throws SQLException {
            asOwner("update event set aggregate_id = 'nokia-oppo', sequence = 0 where position = 30");
            bothFind("position 30, partnerships/nokia-oppo, sequence 0: its content does not give its hash");
        }

        private void bothFind(String bad) {
            assertThat(chains()).satisfies(answer -> assertBad(answer, bad));
            assertThat(checkpoints()).satisfies(answer -> assertBad(answer, bad));
        }
    }

    @Nested
    class FoundByTheCheckpointsOnly {

        @Test
        void aTailThatIsGone() throws SQLException {
            database.restoreAt(27);
            onlyCheckpointsFind("position 28, partnerships/nokia-apple, sequence 9: the table ends before it");
        }

        @Test
        void anEventThatWasForgedWithItsWholeChain() throws SQLException {
            List<EventEnvelope> events = new ArrayList<>(database.log().read(1, 1_000));
            EventEnvelope model = events.get(13);
            events.add(
                    13,
                    new EventEnvelope(
                            0,
                            UUID.randomUUID(),
                            model.aggregate(),
                            model.sequence(),
                            model.name(),
                            model.payload().replace("ü", "forged"),
                            null,
                            model.recordedAt(),
                            model.knownSince(),
                            model.provenance(),
                            ""));
            database.restoreAt(0);
            Planted.store(database.pool(), chained(events));
            onlyCheckpointsFind(
                    "position 14, partnerships/nokia-xiaomi, sequence 9: another event was signed at this position");
            assertBad(checkpoints(false), "one of positions 11 to 20: other events than these were signed");
        }

        @Test
        void aBackupThatWentOnOtherwise() throws SQLException {
            database.restoreAt(16);
            asOwner("delete from checkpoint where tree_size > 16");
            store.append(partnership("nokia-oppo"), 0, 18);
            onlyCheckpointsFind(
                    "position 17, partnerships/nokia-oppo, sequence 0: another event was signed at this position");
            assertBad(checkpoints(false), "one of positions 11 to 20: other events than these were signed");
        }

        @Test
        void eventsOfTwoAggregatesInAnotherOrder() throws SQLException {
            asOwner("update event set position = -16 where position = 16");
            asOwner("update event set position = 16 where position = 17");
            asOwner("update event set position = 17 where position = -16");
            onlyCheckpointsFind(
                    "position 16, partnerships/nokia-apple, sequence 4: another event was signed at this position");
        }

        private void onlyCheckpointsFind(String bad) {
            assertThat(chains().code()).isZero();
            assertThat(checkpoints()).satisfies(answer -> assertBad(answer, bad));
        }
    }

    @Test
    void saysHowItIsUsed() {
        assertThat(run("store").code()).isEqualTo(LedgerVerifier.USAGE);
        assertThat(run("proof", "--key", "nowhere.pem").text()).contains("There is no file nowhere.pem", "Usage:");
        assertThat(run().code()).isEqualTo(LedgerVerifier.USAGE);
    }

    /** At new positions, each aggregate in new sequences, with hashes that fit. */
    private static List<EventEnvelope> chained(List<EventEnvelope> events) {
        Map<AggregateRef, EventEnvelope> last = new HashMap<>();
        List<EventEnvelope> chained = new ArrayList<>();
        for (EventEnvelope event : events) {
            EventEnvelope before = last.get(event.aggregate());
            EventEnvelope placed = new EventEnvelope(
                    chained.size() + 1,
                    event.eventId(),
                    event.aggregate(),
                    before == null ? 0 : before.sequence() + 1,
                    event.name(),
                    event.payload(),
                    event.happenedOn(),
                    event.recordedAt(),
                    event.knownSince(),
                    event.provenance(),
                    "");
            EventEnvelope hashed = placed.withHash(placed.expectedHash(before == null ? null : before.hash()));
            last.put(event.aggregate(), hashed);
            chained.add(hashed);
        }
        return chained;
    }

    private static String lines(List<EventEnvelope> events) {
        return events.stream().map(event -> CloudEventsJson.write(event) + "\n").collect(Collectors.joining());
    }

    private void asOwner(String sql) throws SQLException {
        try (Connection owner = database.asOwner();
                Statement statement = owner.createStatement()) {
            statement.execute("alter table event disable trigger append_only");
            statement.execute("alter table checkpoint disable trigger append_only");
            statement.execute(sql);
        }
    }

    private static void assertBad(Answer answer, String named) {
        assertThat(answer.code()).isEqualTo(LedgerVerifier.BAD);
        assertThat(answer.text()).startsWith("BAD: " + named);
    }

    private Answer chains() {
        return run("store", "--url", database.url());
    }

    private Answer checkpoints() {
        return checkpoints(true);
    }

    private Answer checkpoints(boolean withEvents) {
        List<String> arguments = new ArrayList<>(List.of(
                "store",
                "--url",
                database.url(),
                "--origin",
                TestKeys.ORIGIN,
                "--key",
                file("public.pem"),
                "--checkpoints",
                file("checkpoints.json")));
        if (withEvents) {
            arguments.addAll(List.of("--events", file("events.ndjson")));
        }
        return run(arguments.toArray(String[]::new));
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private static Answer run(String... arguments) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int code = LedgerVerifier.run(List.of(arguments), new PrintStream(said, true, UTF_8));
        return new Answer(code, said.toString(UTF_8).strip());
    }

    /** What a run of the verifier came to. */
    private record Answer(int code, String text) {}
}
