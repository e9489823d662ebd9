package io.dealtrail.projection.generations;

import io.dealtrail.projection.generations.Generation.State;
import io.dealtrail.projection.generations.GenerationRefusedException.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the generation that somebody asks about: by its number, or the live one where none is given. */
@Component
public class AskedGeneration {

    private final Generations generations;
    private final ReadModelsVersion software;

    AskedGeneration(Generations generations, ReadModelsVersion software) {
        this.generations = generations;
        this.software = software;
    }

    /**
     * One whose tables can be read.
     *
     * @throws GenerationRefusedException if there is none, or it is given up, or its tables are not made
     */
    public Generation toRead(@Nullable Integer number) {
        Generation found = number == null ? generations.live() : generations.require(number);
        boolean givenUp = found.state() == State.RETIRED || found.state() == State.FAILED;
        if (givenUp || !generations.isMade(found)) {
            throw new GenerationRefusedException(
                    Reason.GENERATION_NOT_READY,
                    givenUp
                            ? "Generation %d is %s.".formatted(found.number(), found.state())
                            : "The tables of generation %d are not made yet.".formatted(found.number()));
        }
        return found;
    }

    /**
     * One to which this software may apply events now.
     *
     * @throws GenerationRefusedException as {@link #toRead}, and if it is paused or left to newer software
     */
    public Generation toFill(@Nullable Integer number) {
        Generation found = toRead(number);
        if (found.paused()) {
            throw new GenerationRefusedException(
                    Reason.GENERATION_PAUSED,
                    "Nothing is applied to generation %d until it is resumed.".formatted(found.number()));
        }
        if (!found.isFed(software)) {
            throw new GenerationRefusedException(
                    Reason.GENERATION_OF_NEWER_SOFTWARE,
                    "Generation %d is of version %d of the read models, and this instance is of version %d."
                            .formatted(found.number(), found.version(), software.number()));
        }
        return found;
    }
}
