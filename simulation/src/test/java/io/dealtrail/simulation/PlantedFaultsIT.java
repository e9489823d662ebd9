package io.dealtrail.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The simulation finds what it is there to find. */
class PlantedFaultsIT {

    private static final long WITHIN = 1_000;

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void findsWhatIsPlanted(Plant plant) {
        assertThat(LongStream.range(0, WITHIN)
                        .mapToObj(seed -> Simulation.run(seed, plant).wrong())
                        .filter(Objects::nonNull)
                        .findFirst())
                .as("found within %d seeds", WITHIN)
                .containsInstanceOf(Violation.class);
    }
}
