package io.dealtrail.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealtrail.checker.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Faults that take minutes, or that need what a build does not have, each on a system of its own; and those of the build again and again, on one. The checker
 * judges each. Prints a table; not part of the build. {@code -Dseed} says what is random in it, {@code -Dcases} which ones, {@code -Dminutes} how long those of the
 * build are done, {@code -Dkills} and {@code -DpowerLosses} how many there are in the storm. The soak, those of the build at a slower pace for long, is done
 * only where it is asked for.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LongFaults {

    private static final long SEED = Long.getLong("seed", 1);
    private static final Duration OF_THE_BUILD = Duration.ofMinutes(Integer.getInteger("minutes", 10));
    private static final String SOAK = "SOAK";
    private static final Duration PACE = Duration.ofSeconds(30);
    private static final String HEADING = """
            | Fault | Is | Times | Kills | Power losses | Commands asked | Accepted | Events | Violations | Takes | |
            |---|---|---|---|---|---|---|---|---|---|---|
            """;

    private final List<String> table = new ArrayList<>();
    private final List<String> figures = new ArrayList<>();

    /**
     * What is done to one system.
     *
     * @param number in docs/faults.md
     * @param time for how long it is done again and again; once at least
     * @param pace from the beginning of one fault to that of the next, at least
     */
    record Case(
            String name,
            String number,
            String says,
            Strike.Tier tier,
            List<Strike> strikes,
            Crowd crowd,
            Duration time,
            Duration pace) {

        static Case of(Strike strike) {
            return new Case(
                    strike.name(),
                    strike.number(),
                    strike.says(),
                    strike.tier(),
                    List.of(strike),
                    Crowd.MANY,
                    Duration.ZERO,
                    Duration.ZERO);
        }

        static Case ofTheBuild(String name, String number, String says, Crowd crowd, Duration pace) {
            return new Case(
                    name, number, says, Strike.Tier.SHORT, Strike.of(Strike.Tier.SHORT), crowd, OF_THE_BUILD, pace);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases() {
        Stream<Case> all = Stream.concat(
                Stream.of(
                        Case.ofTheBuild(
                                "OF_THE_BUILD", "F1 to F23", "those of the build, in turn", Crowd.MANY, Duration.ZERO),
                        Case.ofTheBuild(SOAK, "F27", "one of those of the build each 30 s", Crowd.LASTING, PACE)),
                Arrays.stream(Strike.values())
                        .filter(strike -> strike.tier() != Strike.Tier.SHORT)
                        .map(Case::of));
        String wanted = System.getProperty("cases", "");
        return wanted.isEmpty()
                ? all.filter(each -> !each.name().equals(SOAK))
                : all.filter(each -> Arrays.asList(wanted.split(",", -1)).contains(each.name()));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void breaksNoInvariant(Case tried) throws Exception {
        boolean possible = tried.tier().isPossible();
        if (!possible) {
            table.add("| %s | %s | not tried, as this machine cannot |%n".formatted(tried.number(), tried.says()));
        }
        Assumptions.assumeTrue(possible);
        long began = System.nanoTime();
        CrashPoints points = CrashPoints.in(Path.of("target", "crash-points", tried.name()));
        try (SystemUnderTest system = SystemUnderTest.startFor(tried.tier(), points);
                CheckedRun run = new CheckedRun(system, points, tried.crowd(), "long-" + tried.name(), SEED)) {
            int[] times = {0};
            run.during(working -> times[0] = strike(working, tried));
            Map<String, Verdict> verdicts = run.judged();
            List<String> broken = verdicts.entrySet().stream()
                    .filter(each -> !each.getValue().violations().isEmpty())
                    .map(each ->
                            each.getKey() + ": " + each.getValue().violations().size())
                    .toList();
            table.add("| %s | %s | %d | %d | %d | %d | %d | %d | %s | %d s | %s |%n"
                    .formatted(
                            tried.number(),
                            tried.says(),
                            times[0],
                            run.faults(Kills.KILL) + run.faults("dies at"),
                            run.faults(BadDisks.POWER_LOSS) + run.faults("tails lost"),
                            run.asked(),
                            run.accepted(),
                            run.events(),
                            broken.isEmpty() ? "0" : String.join(" ", broken),
                            (System.nanoTime() - began) / 1_000_000_000,
                            remarks(run)));
            figures.add("%n%s%n%n%s".formatted(tried.name(), run.figures()));
            assertThat(verdicts.values())
                    .allSatisfy(
                            each -> assertThat(each.violations()).as("%s", each).isEmpty());
        }
    }

    /** How often. */
    private static int strike(CheckedRun working, Case tried) throws Exception {
        Random random = new Random(SEED);
        long began = System.nanoTime();
        int times = 0;
        working.awaitAccepted(Struck.SOME);
        working.measureBefore();
        do {
            List<Strike> order = new ArrayList<>(tried.strikes());
            Collections.shuffle(order, random);
            for (Strike strike : order) {
                long next = System.nanoTime() + tried.pace().toNanos();
                strike.at(working, random);
                working.awaitAccepted(Struck.SOME);
                times++;
                LockSupport.parkNanos(next - System.nanoTime());
            }
        } while (System.nanoTime() - began < tried.time().toNanos());
        return times;
    }

    private static String remarks(CheckedRun run) {
        return run.remarks().stream()
                .collect(Collectors.groupingBy(each -> each, Collectors.counting()))
                .entrySet()
                .stream()
                .map(each -> each.getValue() == 1 ? each.getKey() : each.getKey() + " (" + each.getValue() + " times)")
                .sorted()
                .collect(Collectors.joining("; "));
    }

    @AfterAll
    void tell() throws IOException {
        String told = HEADING + String.join("", table) + String.join("", figures);
        Files.writeString(Path.of("target", "faults.md"), told);
        System.out.println(told);
    }
}
