package io.dealtrail.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The network between a service and one of its servers loses, refuses or slows what passes, while clients work: each is told what became of its
 * command, in time, and once the network is well again nothing is lost, doubled or out of order.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NetworkFaultsIT {

    private static final int CLIENTS = 4;
    private static final int SOME = 20;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    /** The longest that is promised, for an outcome that is unknown, and what a busy machine may add. */
    private static final Duration BOUND = Duration.ofSeconds(5 + 5);

    private static final String READINESS = "/actuator/health/readiness";

    private SystemUnderTest system;
    private Wires wires;
    private Workload workload;

    @BeforeAll
    void startSystem() {
        system = SystemUnderTest.startWired();
        wires = system.wires();
        workload = new Workload(system.dealService(), 50).prepare();
    }

    @AfterAll
    void stopSystem() {
        system.close();
    }

    @AfterEach
    void nothingIsLost() throws InterruptedException {
        wires.clear();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(system.flow()).containsOnly(200));
        work(SOME);
        system.awaitCaughtUp();
        NothingLost.in(system, workload);
    }

    @Test
    void saysNotDoneOrUnknownWhileTheEventStoreIsSilent() throws Exception {
        whileClientsWork(() -> {
            wires.dealsToPostgres.become(Weather.SILENT);
            assertThat(answersOfCommands(6)).isSubsetOf("not-done", "unknown").contains("not-done");
            assertThat(system.dealService().get(READINESS).status()).isEqualTo(503);
            assertThat(readsStatus()).isEqualTo(200);
        });
    }

    @Test
    void saysNotDoneWhileTheEventStoreRefuses() throws Exception {
        whileClientsWork(() -> {
            wires.dealsToPostgres.become(Weather.REFUSING);
            assertThat(answersOfCommands(6)).isSubsetOf("not-done", "unknown").contains("not-done");
        });
    }

    @Test
    void settlesByItsKeyWhatWasStoredWhileAnswersWereLost() throws Exception {
        whileClientsWork(() -> {
            wires.dealsToPostgres.become(Weather.ANSWERS_LOST);
            assertThat(answersOfCommands(3)).isSubsetOf("not-done", "unknown");
        });
    }

    @Test
    void refusesNobodyWhileKafkaIsSilent() throws Exception {
        wires.dealsToKafka.become(Weather.SILENT);
        work(SOME);
        assertThat(system.dealService().get(READINESS).status()).isEqualTo(200);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(system.flow().getFirst()).isEqualTo(503));
        assertThat(relayLag()).isGreaterThanOrEqualTo(SOME);
    }

    @Test
    void readsOnWithTheTrueLagWhileTheReadSideDoesNotHearFromKafka() throws Exception {
        wires.projectionsToKafka.become(Weather.SILENT);
        work(SOME);
        Answer waiting = system.projectionService()
                .get("/v1/partnerships", "Consistency-Token", Long.toString(position()), "Prefer", "wait=2");
        assertThat(waiting.status()).isEqualTo(409);
        assertThat(waiting.json().path("code").asString()).isEqualTo("PROJECTION_BEHIND");
        assertThat(waiting.header("Retry-After")).isNotEmpty();
        await().atMost(PATIENCE).until(() -> lagMillis() > 5_000);
    }

    @Test
    void saysThatNothingCanBeReadWhileTheReadDatabaseIsSilent() throws Exception {
        wires.projectionsToPostgres.become(Weather.SILENT);
        long began = System.nanoTime();
        assertThat(readsStatus()).isEqualTo(503);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10 + 10));
        work(SOME);
    }

    @Test
    void isSlowerButNeverWrongWhereEverythingIsNarrow() throws Exception {
        wires.dealsToPostgres.become(Weather.NARROW);
        wires.dealsToKafka.become(Weather.NARROW);
        wires.projectionsToKafka.become(Weather.NARROW);
        wires.projectionsToPostgres.become(Weather.NARROW);
        work(SOME);
    }

    @Test
    void comesBackFromConnectionsThatBreakAgainAndAgain() throws Exception {
        whileClientsWork(() -> {
            for (int round = 0; round < 10; round++) {
                wires.dealsToPostgres.breakAll();
                wires.projectionsToPostgres.breakAll();
                wires.dealsToKafka.breakAll();
                wires.projectionsToKafka.breakAll();
                moreThan(workload.done().size());
            }
        });
    }

    /** What happens to the network meanwhile. */
    @FunctionalInterface
    private interface Happening {
        void happens() throws Exception;
    }

    private void whileClientsWork(Happening happening) throws Exception {
        AtomicBoolean goOn = new AtomicBoolean(true);
        try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
            Future<Workload> load = thread.submit(() -> workload.run(CLIENTS, goOn::get));
            try {
                moreThan(workload.done().size() + SOME);
                happening.happens();
                wires.clear();
                moreThan(workload.done().size() + SOME);
            } finally {
                wires.clear();
                goOn.set(false);
                load.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            }
        }
        assertThat(workload.refused()).isEmpty();
    }

    private void moreThan(int acknowledged) {
        await("commands acknowledged")
                .atMost(PATIENCE)
                .until(() -> workload.done().size() > acknowledged);
    }

    private void work(int commands) throws InterruptedException {
        int enough = workload.done().size() + commands;
        workload.run(CLIENTS, () -> workload.done().size() < enough);
        assertThat(workload.refused()).isEmpty();
    }

    /** The outcomes that so many commands are told, each in its bound. */
    private Set<String> answersOfCommands(int commands) {
        return Stream.iterate(0, n -> n < commands, n -> n + 1)
                .map(this::outcomeOfACommand)
                .collect(Collectors.toSet());
    }

    private String outcomeOfACommand(int number) {
        long began = System.nanoTime();
        Answer answer = system.dealService()
                .post(
                        "/v1/parties/silent-" + number + "-" + began + "/commands/register-party",
                        "{\"name\":\"Gamma\",\"kind\":\"COMPANY\"}");
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(BOUND);
        assertThat(answer.status()).as(answer.body()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isNotEmpty();
        return answer.json().path("outcome").asString();
    }

    private int readsStatus() {
        return system.projectionService().get("/v1/partnerships?limit=1").status();
    }

    private long position() {
        return Stored.everything(system.databaseUrl("deals")).size();
    }

    private double relayLag() {
        return Exposition.of(system.dealService()).value("dealtrail_relay_lag_events");
    }

    private long lagMillis() {
        return Long.parseLong(
                system.projectionService().get("/v1/partnerships?limit=1").header("Projection-Lag-Ms"));
    }
}
