package io.dealtrail.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealtrail.checker.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each {@link Strike} again and again for its share of {@code -Dminutes}, on a system of its own, judged by the checker; {@code -Dseed} says what is random in
 * it, {@code -Dstrikes} which. Prints a table; not part of the build.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LongFaults {

    private static final long SEED = Long.getLong("seed", 1);
    private static final int BETWEEN = 40;
    private static final String HEADING =
            "| Fault | Is | Times | Commands asked | Accepted | Events | Violations | Broken | Takes |\n|---|---|---|---|---|---|---|---|---|\n";

    private final List<String> table = new ArrayList<>();

    static Stream<Strike> strikes() {
        String wanted = System.getProperty("strikes", "");
        return wanted.isEmpty()
                ? Stream.of(Strike.values())
                : Arrays.stream(wanted.split(",", -1)).map(Strike::valueOf);
    }

    @ParameterizedTest
    @MethodSource("strikes")
    void breaksNoInvariant(Strike strike) throws Exception {
        Duration share = Duration.ofMinutes(Integer.getInteger("minutes", 60))
                .dividedBy(strikes().count());
        long began = System.nanoTime();
        Random random = new Random(SEED);
        CrashPoints points = CrashPoints.in(Path.of("target", "crash-points", strike.name()));
        try (SystemUnderTest system = SystemUnderTest.startWired(
                        points.plantedIn(CrashPoint.Service.DEAL), points.plantedIn(CrashPoint.Service.PROJECTION));
                CheckedRun run = new CheckedRun(system, points, "long-" + strike.name(), SEED)) {
            int[] times = {0};
            run.during(working -> {
                while (times[0] == 0 || System.nanoTime() - began < share.toNanos()) {
                    strike.at(working, random);
                    working.awaitAccepted(BETWEEN);
                    times[0]++;
                }
            });
            Map<String, Verdict> verdicts = run.judged();
            List<String> broken = verdicts.entrySet().stream()
                    .filter(each -> !each.getValue().violations().isEmpty())
                    .map(Map.Entry::getKey)
                    .toList();
            long violations = verdicts.values().stream()
                    .mapToLong(each -> each.violations().size())
                    .sum();
            table.add("| %s | %s | %d | %d | %d | %d | %d | %s | %d s |%n"
                    .formatted(
                            strike.number(),
                            strike.says(),
                            times[0],
                            run.asked(),
                            run.accepted(),
                            run.events(),
                            violations,
                            String.join(" ", broken),
                            (System.nanoTime() - began) / 1_000_000_000));
            assertThat(verdicts.values())
                    .allSatisfy(
                            each -> assertThat(each.violations()).as("%s", each).isEmpty());
        }
    }

    @AfterAll
    void tell() throws IOException {
        String told = HEADING + String.join("", table);
        Files.writeString(Path.of("target", "faults.md"), told);
        System.out.println(told);
    }
}
