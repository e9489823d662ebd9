package io.dealtrail.readside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How long it takes to fill a generation, and with how much memory; {@code -Devents=100000,1000000} says with how many events. See docs/rebuild.md. */
class RebuildBenchmark {

    private static final Duration LONG = Duration.ofHours(2);
    private static final int DEALS_AT_ONCE = 100;
    private static final int TENTHS = 10;
    private static final MemoryMXBean MEMORY = ManagementFactory.getMemoryMXBean();

    static Stream<Integer> events() {
        return Stream.of(System.getProperty("events", "100000").split(",", -1)).map(Integer::valueOf);
    }

    /** Linear: the last tenth may cost half as much again as the second. Flat: from the middle on, memory may grow by a quarter; caches fill before. */
    @ParameterizedTest
    @MethodSource("events")
    void isLinearWithFlatMemory(int wanted) {
        try (WholeReadSide side = new WholeReadSide()) {
            ManyDeals deals = new ManyDeals();
            int total = 0;
            while (total < wanted) {
                side.topic.publish(deals.next(DEALS_AT_ONCE));
                total += DEALS_AT_ONCE * ManyDeals.eventsOfOne();
            }
            WholeReadSide.Instance instance =
                    side.start("--dealtrail.rebuild.effort=1", "--dealtrail.intake.batch=500");
            Operator operator = new Operator(instance);
            operator.post("/projections/1/pause");
            int second = operator.rebuild();
            List<Double> seconds = new ArrayList<>();
            List<Long> megabytes = new ArrayList<>();
            for (int tenth = 1; tenth <= TENTHS; tenth++) {
                long until = (long) total * tenth / TENTHS;
                long began = System.nanoTime();
                await().atMost(LONG).pollInterval(Duration.ofMillis(200)).until(() -> operator.events(second) >= until);
                seconds.add((System.nanoTime() - began) / 1e9);
                MEMORY.gc();
                megabytes.add(MEMORY.getHeapMemoryUsage().getUsed() >> 20);
            }
            report(total, seconds, megabytes);
            assertThat(seconds.getLast()).isLessThan(seconds.get(1) * 1.5);
            assertThat(megabytes.getLast()).isLessThan(megabytes.get(TENTHS / 2) * 5 / 4);
        }
    }

    private static void report(int total, List<Double> seconds, List<Long> megabytes) {
        double sum = seconds.stream().mapToDouble(Double::doubleValue).sum();
        System.out.printf("%d events in %.0f s, %.0f a second%n", total, sum, total / sum);
        for (int tenth = 0; tenth < TENTHS; tenth++) {
            System.out.printf(
                    "  %3d %%  %6.1f s  %4d MB%n",
                    (tenth + 1) * 100 / TENTHS, seconds.get(tenth), megabytes.get(tenth));
        }
    }
}
