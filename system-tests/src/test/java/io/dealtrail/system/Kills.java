package io.dealtrail.system;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** Ends one process as a crash would, and starts it again. */
final class Kills {

    static final String KILL = "kill -9";

    private static final int STARTS = 60;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private Kills() {}

    static void dealService(CheckedRun run, Random random) throws Exception {
        run.fault(KILL, Struck.DEAL_SERVICE, () -> {
            run.system().killDealService();
            run.system().startDealService();
        });
    }

    static void projectionService(CheckedRun run, Random random) throws Exception {
        run.fault(KILL, Struck.PROJECTION_SERVICE, () -> {
            run.system().killProjectionService();
            run.system().startProjectionService();
        });
    }

    static void broker(CheckedRun run, Random random) throws Exception {
        run.fault(KILL, Struck.KAFKA, () -> {
            run.system().killKafka();
            run.awaitAccepted(Struck.SOME);
            run.system().startKafka();
        });
    }

    static void postgres(CheckedRun run, Random random) throws Exception {
        run.fault(KILL, Struck.POSTGRES, () -> {
            run.system().killPostgres();
            run.system().startPostgres();
        });
    }

    /** Both services, which are asked before their code has run once, as they are after each of their starts. */
    static void manyStarts(CheckedRun run, Random random) throws Exception {
        for (int starts = 0; starts < STARTS; starts++) {
            dealService(run, random);
            run.awaitAccepted(Struck.SOME);
            projectionService(run, random);
        }
    }

    static void rebuild(CheckedRun run, Random random) throws Exception {
        run.system().projectionService().post("/v1/admin/rebuilds?switchWhenReady=true", "");
        for (int times = 0; times < 2; times++) {
            projectionService(run, random);
            TimeUnit.MILLISECONDS.sleep(random.nextInt(2_000));
        }
    }

    static void betweenTwoSteps(CheckedRun run, Random random) throws Exception {
        for (CrashPoint point : CrashPoint.values()) {
            dies(run, point);
            run.awaitAccepted(Struck.SOME);
        }
    }

    private static void dies(CheckedRun run, CrashPoint point) throws Exception {
        boolean deals = point.service() == CrashPoint.Service.DEAL;
        run.fault("dies at " + point, deals ? Struck.DEAL_SERVICE : Struck.PROJECTION_SERVICE, () -> {
            SystemUnderTest system = run.system();
            run.crashPoints().arm(point);
            await("death at " + point)
                    .atMost(PATIENCE)
                    .until(() -> deals ? !system.dealServiceRuns() : !system.projectionServiceRuns());
            if (deals) {
                system.startDealService();
            } else {
                system.startProjectionService();
            }
        });
    }
}
