package io.dealtrail.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import io.dealtrail.localstack.ServiceOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each procedure of docs/recovery.md, by its own commands, brings back everything that was acknowledged. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecoveryIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Page PAGE = Page.of("docs/recovery.md");
    private static final int CLIENTS = 4;
    private static final int SOME = 30;
    private static final int UNAVAILABLE = 503;
    private static final Page DEAD_LETTERS = Page.of("docs/dead-letters.md");

    private static final String TURN_AWAY = """
            do $do$ declare live_schema text; begin
                select schema_name into live_schema from read_side.generation join read_side.live using (number);
                execute format('set local search_path to %I', live_schema);
                create function turn_away() returns trigger language plpgsql as
                    $$ begin raise exception 'turned away'; end $$;
                create trigger turn_away before insert on timeline for each row
                    when (new.aggregate_id = 'p7') execute function turn_away();
            end $do$""";
    private static final String LET_IN = """
            do $do$ declare live_schema text; begin
                select schema_name into live_schema from read_side.generation join read_side.live using (number);
                execute format('set local search_path to %I', live_schema);
                drop function turn_away cascade;
            end $do$""";
    private static final String NEW_PARTY = "{\"name\":\"Gamma\",\"kind\":\"COMPANY\"}";

    private SystemUnderTest system;
    private Workload workload;

    @BeforeAll
    void startSystem() throws Exception {
        system = SystemUnderTest.start();
        workload = new Workload(system.dealService(), 20).prepare();
        assertThat(system.dealService()
                        .postLines("/v1/imports", Deal.seed().importLines())
                        .status())
                .isEqualTo(200);
        work();
        system.awaitCaughtUp();
    }

    @AfterAll
    void stopSystem() {
        system.close();
    }

    @Test
    void takesBackFromTheTopicWhatABackupDoesNotHave() throws Exception {
        Path backup = system.backUpPostgres();
        awaitFlowing();
        work();
        system.awaitCaughtUp();
        List<String> before = stored();
        Workload.Done last = workload.done().getLast();

        system.killDealService();
        system.killProjectionService();
        system.killPostgres();
        system.restorePostgres(backup);
        system.startPostgres();
        execute(
                "deals",
                PAGE.section("The event store is back from a backup")
                        .statements()
                        .getFirst());
        system.startDealService();
        system.startProjectionService();
        Answer refused = system.dealService().post("/v1/parties/gamma/commands/register-party", NEW_PARTY);
        assertThat(refused.status()).as(refused.body()).isEqualTo(UNAVAILABLE);
        assertThat(refused.json().path("code").asString()).isEqualTo("STORE_HELD");
        assertThat(refused.json().path("outcome").asString()).isEqualTo("not-done");
        Answer notRefused = system.dealService()
                .post("/v1/partnerships/nobody/commands/close-partnership", "{\"reason\":\"none\"}");
        assertThat(notRefused.json().path("code").asString()).isEqualTo("STORE_HELD");
        awaitAlarm();

        system = system.restarted(
                new ServiceOptions(List.of(), Map.of("dealtrail.relay.take-back", "true")), ServiceOptions.none());
        awaitFlowing();
        assertThat(run(PAGE.section("The event store is back from a backup").command("health/flow")))
                .contains("UP");
        assertThat(stored()).isEqualTo(before);
        workload.goOnWith(system.dealService());
        assertThat(workload.repeat(last).header("Idempotent-Replayed")).isEqualTo("true");
        work();
        nothingIsLost();
    }

    @Test
    void publishesEverythingAgainWhereTheTopicIsLost() throws Exception {
        run(PAGE.section("The topic is lost").command("--delete"));
        work();
        nothingIsLost();
    }

    @Test
    void rebuildsFromTheFeedWhereTheTopicIsTruncated() throws Exception {
        String timeline = timeline();
        Path offsets = Files.writeString(
                Files.createTempFile("offsets", ".json"), """
                {"version":1,"partitions":[%s]}""".formatted(Stream.iterate(0, n -> n < 12, n -> n + 1)
                        .map(n -> "{\"topic\":\"deals.events\",\"partition\":" + n + ",\"offset\":-1}")
                        .reduce((a, b) -> a + "," + b)
                        .orElseThrow()));
        run("kafka-delete-records.sh --bootstrap-server \"$KAFKA\" --offset-json-file " + offsets);
        assertThat(Published.everything(system.bootstrapServers())).isEmpty();
        work();
        system.awaitCaughtUp();
        String begun = run(PAGE.section("The topic is truncated").command("rebuilds"));
        int generation = JsonMapper.shared().readTree(begun).path("generation").asInt();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(system.projectionService()
                                .get("/v1/admin/rebuilds/" + generation)
                                .json()
                                .path("state")
                                .asString())
                        .isEqualTo("LIVE"));
        assertThat(timeline()).isEqualTo(timeline);
        run(PAGE.section("The topic is lost").command("--delete"));
        nothingIsLost();
    }

    @Test
    void fillsANewTopicWhereTheNumberOfPartitionsWasChanged() throws Exception {
        run("kafka-topics.sh --bootstrap-server \"$KAFKA\" --alter --topic deals.events --partitions 13");
        awaitAlarm();
        work();
        run(PAGE.section("The number of partitions was changed").command("--delete"));
        nothingIsLost();
    }

    @Test
    void fillsAnEmptyReadDatabaseFromTheTopic() throws Exception {
        String timeline = timeline();
        system.killProjectionService();
        system.emptyProjections();
        work();
        system.startProjectionService();
        nothingIsLost();
        assertThat(timeline()).isEqualTo(timeline);
    }

    @Test
    void appliesAParkedHistoryOnceWhatStoodInItsWayIsGone() throws Exception {
        execute("projections", TURN_AWAY);
        work();
        await().atMost(PATIENCE).until(() -> parked() == 1);
        JsonNode letter = JsonMapper.shared()
                .readTree(run(DEAD_LETTERS.section("See it").command("dead-letters")))
                .path("items")
                .path(0);
        assertThat(letter.path("aggregate").asString()).isEqualTo("partnerships/p7");
        assertThat(letter.path("cause").asString()).isEqualTo("READ_MODEL_FAILED");
        assertThat(letter.path("detail").asString()).contains("turned away");
        execute("projections", LET_IN);
        nothingIsLost();
        assertThat(parked()).isZero();
    }

    private double parked() {
        return Exposition.of(system.projectionService()).value("dealtrail_parked_aggregates");
    }

    @Test
    void goesOnOnceThereIsRoomOnAFullDiskAgain() throws Exception {
        assumeThat(Disk.isPossible()).as("the rights of root").isTrue();
        try (SystemUnderTest onDisks = SystemUnderTest.startOnDisks()) {
            Workload working = new Workload(onDisks.dealService(), 20).prepare();
            onDisks.disks().postgres().fill();
            Answer refused = registerUntilRefused(onDisks.dealService());
            assertThat(refused.status()).as(refused.body()).isEqualTo(UNAVAILABLE);
            assertThat(refused.json().path("outcome").asString()).isEqualTo("not-done");
            onDisks.disks().postgres().makeRoom();
            if (!onDisks.postgresRuns()) {
                onDisks.startPostgres();
            }
            work(working);

            onDisks.disks().kafka().fill();
            await().atMost(PATIENCE).until(() -> {
                work(working);
                return !onDisks.kafkaRuns();
            });
            work(working);
            onDisks.disks().kafka().makeRoom();
            onDisks.startKafka();
            nothingIsLost(onDisks, working);
        }
    }

    private static Answer registerUntilRefused(Client deals) {
        return IntStream.range(0, 10_000)
                .mapToObj(n -> deals.post("/v1/parties/full-" + n + "/commands/register-party", NEW_PARTY))
                .filter(answer -> answer.json().path("code").asString().equals("STORE_UNAVAILABLE"))
                .findFirst()
                .orElseThrow();
    }

    private void work() throws InterruptedException {
        work(workload);
    }

    /** Some commands more are acknowledged. */
    private static void work(Workload workload) throws InterruptedException {
        int enough = workload.done().size() + SOME;
        workload.run(CLIENTS, () -> workload.done().size() < enough);
        assertThat(workload.refused()).isEmpty();
    }

    private void nothingIsLost() {
        nothingIsLost(system, workload);
    }

    private static void nothingIsLost(SystemUnderTest system, Workload workload) {
        awaitFlowing(system);
        system.awaitCaughtUp();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(Published.everything(system.bootstrapServers()))
                        .hasSameSizeAs(Stored.everything(system.databaseUrl("deals"))));
        NothingLost.in(system, workload);
    }

    /** What the store has of the past; what receipts were asked for is not part of it. */
    private List<String> stored() {
        String deals = system.databaseUrl("deals");
        return List.of(
                Stored.digest(deals, "event"),
                Stored.digest(deals, "concern"),
                Stored.digest(
                        deals,
                        "(select command_id, aggregate_type, aggregate_id, version, first_position, event_count from receipt"
                                + " where event_count > 0)"));
    }

    private String timeline() {
        return system.projectionService()
                .get("/v1/partnerships/nokia-xiaomi/timeline?axis=known&limit=500")
                .json()
                .path("items")
                .toString();
    }

    private void awaitFlowing() {
        awaitFlowing(system);
    }

    private static void awaitFlowing(SystemUnderTest system) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(system.flow()).containsOnly(200));
    }

    /** One of them, or both, says that it is not as it should be. */
    private void awaitAlarm() {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(system.flow()).contains(UNAVAILABLE));
    }

    private void execute(String database, String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection(system.databaseUrl(database));
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    /** A command of the page, with Kafka's programs at hand; it must succeed. */
    private String run(String command) {
        try (Spawned spawned = Spawned.of(KafkaPrograms.forBash() + system.surroundings() + command)) {
            return String.join("\n", spawned.linesToTheEnd());
        }
    }
}
