package io.dealtrail.system;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** What is away for minutes, and how long it takes until nothing is left to be done after it is back. */
final class Outages {

    private static final Duration BROKER = Duration.ofMinutes(5);
    private static final Duration POSTGRES = Duration.ofMinutes(2);

    private Outages() {}

    static void broker(CheckedRun run, Random random) throws Exception {
        run.fault("away", Struck.KAFKA, () -> {
            run.system().killKafka();
            TimeUnit.SECONDS.sleep(BROKER.toSeconds());
            run.system().startKafka();
        });
        caughtUp(run);
    }

    static void postgres(CheckedRun run, Random random) throws Exception {
        run.fault("away", Struck.POSTGRES, () -> {
            run.system().killPostgres();
            TimeUnit.SECONDS.sleep(POSTGRES.toSeconds());
            run.system().startPostgres();
        });
        caughtUp(run);
    }

    private static void caughtUp(CheckedRun run) {
        long began = System.nanoTime();
        long stored = run.system().storedEvents();
        run.system().awaitApplied(stored);
        run.remark("caught up after %d s".formatted((System.nanoTime() - began) / 1_000_000_000));
    }

    static void oneOfTwo(CheckedRun run, Random random) throws Exception {
        SystemUnderTest system = run.system();
        system.startFurtherDealService();
        for (int times = 0; times < 3; times++) {
            run.awaitAccepted(5 * Struck.SOME);
            Kills.dealService(run, random);
            run.awaitAccepted(5 * Struck.SOME);
            run.fault(Kills.KILL, Struck.DEAL_SERVICE, () -> {
                system.killFurtherDealService();
                run.awaitAccepted(Struck.SOME);
                system.startFurtherDealService();
            });
        }
        run.fault(Kills.KILL, Struck.DEAL_SERVICE, system::killFurtherDealService);
    }
}
