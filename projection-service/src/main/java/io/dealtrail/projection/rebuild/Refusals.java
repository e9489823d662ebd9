package io.dealtrail.projection.rebuild;

import io.dealtrail.projection.generations.GenerationRefusedException;
import io.dealtrail.projection.web.ApiProblem;
import io.dealtrail.projection.web.ProblemCode;
import java.util.function.Supplier;

/** Tells refused decisions about generations as problems. */
public final class Refusals {

    private Refusals() {}

    /** What a decision comes to, or the problem with it. */
    public static <T> T told(Supplier<T> decision) {
        try {
            return decision.get();
        } catch (GenerationRefusedException refused) {
            throw problem(refused);
        }
    }

    static ApiProblem unknown(int generation) {
        return problem(GenerationRefusedException.unknown(generation));
    }

    private static ApiProblem problem(GenerationRefusedException refused) {
        return switch (refused.reason()) {
            case UNKNOWN_GENERATION -> new ApiProblem(ProblemCode.UNKNOWN_GENERATION, refused.detail());
            case REBUILD_IN_PROGRESS -> new ApiProblem(ProblemCode.REBUILD_IN_PROGRESS, refused.detail());
            case GENERATION_IS_LIVE -> new ApiProblem(ProblemCode.GENERATION_IS_LIVE, refused.detail());
            case GENERATION_NOT_READY -> new ApiProblem(ProblemCode.GENERATION_NOT_READY, refused.detail());
            case GENERATION_BEHIND -> ApiProblem.passing(ProblemCode.GENERATION_BEHIND, refused.detail());
            case GENERATION_INCOMPLETE -> new ApiProblem(ProblemCode.GENERATION_INCOMPLETE, refused.detail());
            case GENERATION_PAUSED -> new ApiProblem(ProblemCode.GENERATION_PAUSED, refused.detail());
            case GENERATION_OF_NEWER_SOFTWARE ->
                new ApiProblem(ProblemCode.GENERATION_OF_NEWER_SOFTWARE, refused.detail());
            case NO_PREVIOUS_GENERATION -> new ApiProblem(ProblemCode.NO_PREVIOUS_GENERATION, refused.detail());
        };
    }
}
