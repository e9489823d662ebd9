package io.dealtrail.system;

import java.time.Duration;
import java.util.List;
import java.util.Random;

/** Sets the clocks of the services while they work. */
final class WrongClocks {

    private static final List<Duration> JUMPS =
            List.of(Duration.ofHours(1), Duration.ofHours(-1), Duration.ofMinutes(2), Duration.ZERO);

    private WrongClocks() {}

    static void jump(CheckedRun run, Random random) throws Exception {
        for (Duration ahead : JUMPS) {
            jump(run, Struck.DEAL_SERVICE, ahead);
            run.awaitAccepted(2 * Struck.SOME);
            jump(run, Struck.PROJECTION_SERVICE, ahead);
            run.awaitAccepted(2 * Struck.SOME);
        }
        Kills.dealService(run, random);
    }

    private static void jump(CheckedRun run, String service, Duration ahead) throws Exception {
        run.fault("clock " + ahead, service, () -> run.system().clock(service).set(ahead));
    }
}
