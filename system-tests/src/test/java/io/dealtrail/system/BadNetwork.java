package io.dealtrail.system;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** Does to the wires between services and servers what networks do. */
final class BadNetwork {

    private static final List<Weather> BAD =
            List.of(Weather.SILENT, Weather.REFUSING, Weather.REQUESTS_LOST, Weather.ANSWERS_LOST);
    private static final Weather SLOW = new Weather(Weather.Lost.NOTHING, false, Duration.ofMillis(150), 0);

    private static final int LOST_PERCENT = 30;

    private BadNetwork() {}

    static void fails(CheckedRun run, Random random) throws Exception {
        Wires wires = run.system().wires();
        for (Wire wire : wires.all()) {
            Weather weather = BAD.get(random.nextInt(BAD.size()));
            run.fault(weather.toString(), Struck.NETWORK, () -> {
                wire.become(weather);
                TimeUnit.SECONDS.sleep(1 + random.nextInt(4));
                wires.clear();
            });
            run.awaitAccepted(Struck.SOME);
        }
    }

    static void narrow(CheckedRun run, Random random) throws Exception {
        run.fault("narrow", Struck.NETWORK, () -> {
            run.system().wires().all().forEach(wire -> wire.become(Weather.NARROW));
            run.awaitAccepted(Struck.SOME);
            run.system().wires().clear();
        });
    }

    static void losesPackets(CheckedRun run, Random random) throws Exception {
        List<Integer> ports =
                run.system().wires().all().stream().map(Wire::port).toList();
        run.fault("packets lost", Struck.NETWORK, () -> {
            try (PacketLoss _ = PacketLoss.of(LOST_PERCENT, ports)) {
                run.awaitAccepted(5 * Struck.SOME);
            }
        });
        run.awaitAccepted(Struck.SOME);
    }

    static void readDatabaseSlow(CheckedRun run, Random random) throws Exception {
        run.fault("slow", Struck.NETWORK, () -> {
            run.system().wires().projectionsToPostgres.become(SLOW);
            run.awaitAccepted(2 * Struck.SOME);
            run.system().wires().clear();
        });
    }
}
