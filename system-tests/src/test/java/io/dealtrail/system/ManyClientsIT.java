package io.dealtrail.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Many clients at once over the full path: each is answered, if only when to come again; nothing is lost or doubled. Prints what it
 * measured and judges none of it; for figures worth quoting run it alone on an idle machine with {@code -Ddealtrail.load.seconds=30}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ManyClientsIT {

    private static final Logger LOG = LoggerFactory.getLogger(ManyClientsIT.class);
    private static final int CLIENTS = 64;
    private static final int PARTNERSHIPS = 512;
    private static final int ROUND_TRIPS = 50;
    private static final long SECONDS = Long.getLong("dealtrail.load.seconds", 3);

    private SystemUnderTest system;

    @BeforeAll
    void startSystem() {
        system = SystemUnderTest.start();
    }

    @AfterAll
    void stopSystem() {
        system.close();
    }

    @Test
    @Order(1)
    void loseNothingAndMeetNoError() throws InterruptedException {
        Workload workload = new Workload(system.dealService(), PARTNERSHIPS).prepare();
        workload.run(CLIENTS, until(1));
        int before = workload.done().size();
        CpuTime begun = CpuTime.of(system);
        long start = System.nanoTime();
        workload.run(CLIENTS, until(SECONDS));
        double seconds = (System.nanoTime() - start) / 1e9;
        int commands = workload.done().size() - before;
        LOG.info(
                "{} clients: {} commands in {} s = {} per second, {} put off; CPU per command {}",
                CLIENTS,
                commands,
                String.format(Locale.ROOT, "%.1f", seconds),
                Math.round(commands / seconds),
                workload.putOff(),
                CpuTime.of(system).since(begun).perCommand(commands));
        system.awaitCaughtUp();
        assertThat(workload.refused()).isEmpty();
        assertThat(workload.unreachable()).as("requests without an answer").isZero();
        NothingLost.in(system, workload);
    }

    @Test
    @Order(2)
    @Timeout(value = 2, unit = TimeUnit.MINUTES)
    void readTheirOwnWrites() {
        Client deals = system.dealService();
        accepted(deals.post("/v1/sources/own/commands/record-source", """
                {"kind":"NEWS","publisher":"Own"}"""));
        accepted(deals.post("/v1/parties/own-a/commands/register-party", """
                {"name":"A","kind":"COMPANY"}"""));
        accepted(deals.post("/v1/parties/own-b/commands/register-party", """
                {"name":"B","kind":"COMPANY"}"""));
        accepted(deals.post("/v1/partnerships/own/commands/open-partnership", """
                {"kind":"BILATERAL","parties":["own-a","own-b"]}"""));
        List<Long> micros = new ArrayList<>();
        for (int n = 0; n < ROUND_TRIPS; n++) {
            micros.add(visibleAfter(deals, n));
        }
        micros.sort(null);
        LOG.info("command to visible: median {} µs, worst {} µs", micros.get(ROUND_TRIPS / 2), micros.getLast());
    }

    private long visibleAfter(Client deals, int n) {
        long start = System.nanoTime();
        Answer answer =
                accepted(deals.post("/v1/partnerships/own/commands/add-collaboration-area", """
                {"areaId":"o%d","name":"Own %d","level":"EXPLORATORY","sources":["own"]}""".formatted(n, n)));
        Answer state = stateAfter(answer);
        long took = TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - start);
        assertThat(state.status()).as(state.body()).isEqualTo(200);
        assertThat(state.json().path("areas").size()).as("after area %d", n).isEqualTo(n + 1);
        return took;
    }

    /** Reads what a command did; a read side that is behind says so, and is asked again as it wishes. */
    private Answer stateAfter(Answer command) {
        Answer state;
        do {
            state = system.projectionService()
                    .get(
                            "/v1/partnerships/own",
                            "Consistency-Token",
                            command.header("Consistency-Token"),
                            "Prefer",
                            "wait=2");
        } while (!state.header("Retry-After").isEmpty());
        return state;
    }

    private static BooleanSupplier until(long seconds) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        return () -> System.nanoTime() < end;
    }

    private static Answer accepted(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer;
    }
}
