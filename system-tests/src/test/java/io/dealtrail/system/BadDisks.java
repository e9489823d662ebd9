package io.dealtrail.system;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** Fills disks and takes their power. */
final class BadDisks {

    static final String POWER_LOSS = "power loss";

    private static final Duration FULL = Duration.ofSeconds(20);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int LOSSES = 6;

    private BadDisks() {}

    /** Whatever ends by itself meanwhile is started again once there is room. */
    static void full(CheckedRun run, Random random) throws Exception {
        SystemUnderTest system = run.system();
        run.fault("disk full", Struck.POSTGRES, () -> {
            system.disks().postgres().fill();
            TimeUnit.SECONDS.sleep(FULL.toSeconds());
            system.disks().postgres().makeRoom();
            if (!system.postgresRuns()) {
                system.killPostgres();
                system.startPostgres();
            }
        });
        run.awaitAccepted(Struck.SOME);
        run.fault("disk full", Struck.KAFKA, () -> {
            system.disks().kafka().fill();
            await("the broker ends").atMost(PATIENCE).until(() -> !system.kafkaRuns());
            run.awaitAccepted(Struck.SOME);
            system.disks().kafka().makeRoom();
            system.startKafka();
        });
        run.awaitAccepted(Struck.SOME);
    }

    static void losePower(CheckedRun run, Random random) throws Exception {
        for (int times = 0; times < LOSSES; times++) {
            loseOne(run, random);
            run.awaitAccepted(Struck.SOME);
        }
    }

    /** PostgreSQL, the broker, or both. */
    static void loseOne(CheckedRun run, Random random) throws Exception {
        int which = random.nextInt(3);
        if (which == 0) {
            run.fault(POWER_LOSS, Struck.POSTGRES, () -> postgresLoses(run.system()));
        } else if (which == 1) {
            run.fault(POWER_LOSS, Struck.KAFKA, () -> brokerLoses(run.system()));
        } else {
            run.fault(POWER_LOSS, Struck.POSTGRES, () -> {
                postgresLoses(run.system());
                TimeUnit.MILLISECONDS.sleep(random.nextInt(1_000));
                brokerLoses(run.system());
            });
        }
    }

    static void postgresLoses(SystemUnderTest system) {
        system.disks().postgres().losePower();
        system.killPostgres();
        system.disks().postgres().restorePower();
        system.startPostgres();
    }

    static void brokerLoses(SystemUnderTest system) {
        system.disks().kafka().losePower();
        system.killKafka();
        system.disks().kafka().restorePower();
        system.startKafka();
    }
}
