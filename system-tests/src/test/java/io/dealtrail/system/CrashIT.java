package io.dealtrail.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Either service dies under load, between two steps that belong together, and nothing is lost, doubled or out of order. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CrashIT {

    private static final int CLIENTS = 8;
    private static final int PARTNERSHIPS = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final CrashPoints points = CrashPoints.in(Path.of("target", "crash-points"));
    private SystemUnderTest system;
    private Workload workload;

    @BeforeAll
    void startSystem() {
        system = SystemUnderTest.start(
                points.plantedIn(CrashPoint.Service.DEAL), points.plantedIn(CrashPoint.Service.PROJECTION));
        workload = new Workload(system.dealService(), PARTNERSHIPS).prepare();
    }

    @AfterAll
    void stopSystem() {
        system.close();
    }

    @Order(1)
    @ParameterizedTest
    @EnumSource
    void survivesDeathAt(CrashPoint point) throws Exception {
        underLoad(() -> {
            points.arm(point);
            await("death at " + point).atMost(PATIENCE).until(() -> !runs(point.service()));
            startAgain(point.service());
        });
        NothingLost.in(caughtUp(), workload);
    }

    @Order(2)
    @Test
    void survivesKillsAtAnyMoment() throws Exception {
        underLoad(() -> {
            for (int round = 0; round < 2; round++) {
                system.killDealService();
                system.startDealService();
                system.killProjectionService();
                system.startProjectionService();
            }
        });
        NothingLost.in(caughtUp(), workload);
    }

    @Order(3)
    @Test
    void rebuildsFromTheTopicWhatItHadBefore() throws Exception {
        List<String> before = readModels(caughtUp());
        system.killProjectionService();
        system.emptyProjections();
        system.startProjectionService();
        assertThat(readModels(caughtUp())).isEqualTo(before);
    }

    private void underLoad(Crash crash) throws Exception {
        AtomicBoolean goOn = new AtomicBoolean(true);
        try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
            int before = workload.done().size();
            Future<Workload> load = thread.submit(() -> workload.run(CLIENTS, goOn::get));
            try {
                moreThan(before + 20);
                crash.happens();
                moreThan(workload.done().size() + 20);
            } finally {
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

    private SystemUnderTest caughtUp() {
        system.awaitCaughtUp();
        return system;
    }

    private static List<String> readModels(SystemUnderTest system) {
        return Stream.of("event_log", "fact_version", "timeline", "partnership_listing")
                .map(table -> Stored.digest(system.databaseUrl("projections"), table))
                .toList();
    }

    private boolean runs(CrashPoint.Service service) {
        return service == CrashPoint.Service.DEAL ? system.dealServiceRuns() : system.projectionServiceRuns();
    }

    private void startAgain(CrashPoint.Service service) throws InterruptedException {
        if (service == CrashPoint.Service.DEAL) {
            system.startDealService();
        } else {
            system.startProjectionService();
        }
    }

    /** What goes wrong under load. */
    @FunctionalInterface
    private interface Crash {
        void happens() throws Exception;
    }
}
