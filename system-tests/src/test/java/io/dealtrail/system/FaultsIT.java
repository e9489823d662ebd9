package io.dealtrail.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealtrail.checker.Verdict;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every {@link Strike} of the build once, one after the other, on a system at work: the checker finds nothing broken in what was written down. */
class FaultsIT {

    private static final long SEED = 20261123;
    private static final int BETWEEN = 60;

    @Test
    void breaksNoInvariant() throws Exception {
        Random random = new Random(SEED);
        CrashPoints points = CrashPoints.in(Path.of("target", "crash-points-of-faults"));
        try (SystemUnderTest system = SystemUnderTest.startFor(Strike.Tier.SHORT, points);
                CheckedRun run = new CheckedRun(system, points, Crowd.FEW, "faults", SEED)) {
            run.during(working -> {
                working.awaitAccepted(BETWEEN);
                for (Strike strike : Strike.of(Strike.Tier.SHORT)) {
                    strike.at(working, random);
                    working.awaitAccepted(BETWEEN);
                }
            });
            Map<String, Verdict> verdicts = run.judged();
            // Times depend on what else the machine does: the long run judges them.
            verdicts.remove("I16");
            assertThat(verdicts.values())
                    .allSatisfy(
                            each -> assertThat(each.violations()).as("%s", each).isEmpty());
            assertThat(outcomes(verdicts))
                    .containsEntry("NOT_JUDGED", List.of("I15"))
                    .hasEntrySatisfying("HOLDS", held -> assertThat(held).hasSize(14));
        }
    }

    private static Map<String, List<String>> outcomes(Map<String, Verdict> verdicts) {
        return verdicts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .collect(Collectors.groupingBy(
                        each -> each.getValue().outcome(), Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
    }
}
