package io.dealtrail.projection.intake;

import io.dealtrail.projection.generations.Generation;
import java.util.Optional;

/** Which generation is to be worked on; asked anew before each step. */
@FunctionalInterface
interface Target {

    /** None while nothing is to be applied. */
    Optional<Generation> now();
}
