package io.dealtrail.system;

import io.dealtrail.localstack.StackFailure;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Kills all four processes again and again, each in its own time and without regard to the others, also while they start; and takes the power of disks now and
 * then.
 */
final class KillStorm {

    private static final int KILLS = Integer.getInteger("kills", 300);
    private static final int POWER_LOSSES = Integer.getInteger("powerLosses", 10);
    private static final int LONGEST_LIFE = 6_000;
    private static final int LONGEST_DEATH = 1_500;
    private static final int LONGEST_START = 4_000;
    private static final int OF_THESE_LOSE_POWER = 6;
    private static final int OF_THESE_DIE_AT_START = 3;
    private static final int OF_THESE_LET_WORK = 3;

    private final CheckedRun run;
    private final SystemUnderTest system;

    private KillStorm(CheckedRun run) {
        this.run = run;
        this.system = run.system();
    }

    /**
     * One process.
     *
     * @param start so that it is there again, if it can be
     * @param launch starts it without waiting until it is ready; none where there is no such way
     * @param losePower kills it together with its disk, and starts it; none where the disk is not its own
     */
    private record Target(
            String name,
            Step kill,
            Step start,
            @Nullable Step launch,
            @Nullable Step losePower) {}

    /** Something that is done to a process. */
    @FunctionalInterface
    private interface Step {
        void take() throws Exception;
    }

    /** Until so many have been killed, and so many disks have lost their power. */
    static void rages(CheckedRun run, Random random) throws Exception {
        new KillStorm(run).rage(random.nextLong());
    }

    private void rage(long seed) throws Exception {
        List<Target> targets = List.of(
                new Target(
                        Struck.DEAL_SERVICE,
                        system::killDealService,
                        () -> untilItStarts(system::startDealService, system::dealServiceRuns),
                        system::launchDealService,
                        null),
                new Target(
                        Struck.PROJECTION_SERVICE,
                        system::killProjectionService,
                        () -> untilItStarts(system::startProjectionService, system::projectionServiceRuns),
                        system::launchProjectionService,
                        null),
                new Target(
                        Struck.KAFKA,
                        system::killKafka,
                        system::startKafka,
                        system::startKafka,
                        () -> BadDisks.brokerLoses(system)),
                new Target(
                        Struck.POSTGRES,
                        system::killPostgres,
                        system::startPostgres,
                        null,
                        () -> BadDisks.postgresLoses(system)));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = targets.stream()
                    .<Future<?>>map(target -> threads.submit(
                            () -> rage(target, new Random(seed + target.name().hashCode()))))
                    .toList();
            for (Future<?> each : all) {
                each.get();
            }
        }
    }

    private Void rage(Target target, Random random) throws Exception {
        while (run.faults(Kills.KILL) < KILLS || run.faults(BadDisks.POWER_LOSS) < POWER_LOSSES) {
            TimeUnit.MILLISECONDS.sleep(random.nextInt(LONGEST_LIFE));
            Step losePower = target.losePower();
            if (losePower != null && random.nextInt(OF_THESE_LOSE_POWER) == 0) {
                run.fault(BadDisks.POWER_LOSS, target.name(), losePower::take);
            } else {
                dies(target, random);
            }
            if (random.nextInt(OF_THESE_LET_WORK) == 0) {
                run.awaitAccepted(Struck.SOME / 2);
            }
        }
        return null;
    }

    private void dies(Target target, Random random) throws Exception {
        run.fault(Kills.KILL, target.name(), () -> {
            target.kill().take();
            TimeUnit.MILLISECONDS.sleep(random.nextInt(LONGEST_DEATH));
            Step launch = target.launch();
            if (random.nextInt(OF_THESE_DIE_AT_START) == 0 && launch != null) {
                launch.take();
                TimeUnit.MILLISECONDS.sleep(random.nextInt(LONGEST_START));
                run.fault(Kills.KILL, target.name(), () -> {
                    target.kill().take();
                    target.start().take();
                });
            } else {
                target.start().take();
            }
        });
    }

    /** A service that finds its servers gone while it starts may give up; whoever runs it starts it again. */
    private void untilItStarts(Step start, BooleanSupplier runs) throws Exception {
        boolean started = false;
        while (!started) {
            try {
                start.take();
                started = true;
            } catch (StackFailure failed) {
                if (runs.getAsBoolean()) {
                    throw failed;
                }
                run.remark("a start that had to be tried again");
            }
        }
    }
}
