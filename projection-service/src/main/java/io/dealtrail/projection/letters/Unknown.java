package io.dealtrail.projection.letters;

import io.dealtrail.projection.generations.Generation;
import io.dealtrail.projection.web.ApiProblem;
import io.dealtrail.projection.web.ProblemCode;

/** The answer about a dead letter that is not there. */
final class Unknown {

    private Unknown() {}

    static ApiProblem letter(long id, Generation generation) {
        return new ApiProblem(
                ProblemCode.UNKNOWN_DEAD_LETTER,
                "There is no dead letter %d in generation %d.".formatted(id, generation.number()));
    }
}
