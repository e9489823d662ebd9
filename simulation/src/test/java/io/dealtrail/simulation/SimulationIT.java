package io.dealtrail.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Whatever goes wrong: nothing is lost, nothing is there twice, everything is in order. */
class SimulationIT {

    private static final long FIRST = Long.getLong("simulation.first", 0);
    private static final long SEEDS = Long.getLong("simulation.seeds", 4_000);

    @Test
    @DisabledIfSystemProperty(named = "simulation.seed", matches = "\\d+")
    void keepsItsPromisesWhateverTheSeed() throws InterruptedException, ExecutionException {
        List<Simulation.Outcome> outcomes = new ArrayList<>();
        try (ExecutorService threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            for (Future<Simulation.Outcome> run : threads.invokeAll(LongStream.range(FIRST, FIRST + SEEDS)
                    .<Callable<Simulation.Outcome>>mapToObj(seed -> () -> Simulation.run(seed, Plant.NONE))
                    .toList())) {
                outcomes.add(run.get());
            }
        }
        List<Simulation.Outcome> wrong =
                outcomes.stream().filter(outcome -> outcome.wrong() != null).toList();
        assertThat(wrong.stream().map(Simulation.Outcome::seed))
                .as(() ->
                        wrong.stream().limit(1).map(Simulation.Outcome::report).collect(Collectors.joining()))
                .isEmpty();
        assertThat(outcomes.stream().mapToLong(Simulation.Outcome::events).sum())
                .isGreaterThan(SEEDS);
    }

    /** The whole trace is then in {@code target}. */
    @Test
    @EnabledIfSystemProperty(named = "simulation.seed", matches = "\\d+")
    void keepsItsPromisesWithThisSeed() throws IOException {
        long seed = Long.getLong("simulation.seed", 0);
        Simulation.Outcome outcome = Simulation.run(seed, Plant.NONE, Integer.MAX_VALUE);
        Files.writeString(Path.of("target", "simulation-" + seed + ".txt"), outcome.report());
        assertThat(outcome.wrong()).isNull();
    }
}
