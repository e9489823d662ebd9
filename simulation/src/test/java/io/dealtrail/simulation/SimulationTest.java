package io.dealtrail.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A run is decided by its seed, and by nothing else. */
class SimulationTest {

    @Test
    void happensAlikeWheneverTheSeedIsTheSame() {
        assertThat(Simulation.run(7, Plant.NONE, Integer.MAX_VALUE))
                .isEqualTo(Simulation.run(7, Plant.NONE, Integer.MAX_VALUE));
    }

    @Test
    void happensOtherwiseWhereTheSeedIsAnother() {
        assertThat(Simulation.run(7, Plant.NONE).digest())
                .isNotEqualTo(Simulation.run(8, Plant.NONE).digest());
    }
}
