package io.dealtrail.projection.web;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Thrown by an endpoint to answer with a problem instead; carries no stack trace, since nothing has gone wrong in the code. */
public final class ApiProblem extends RuntimeException {

    private final ProblemCode code;
    private final List<FieldProblem> errors;
    private final @Nullable Duration retryAfter;

    public ApiProblem(ProblemCode code, String detail) {
        this(code, detail, List.of(), null);
    }

    private ApiProblem(ProblemCode code, String detail, List<FieldProblem> errors, @Nullable Duration retryAfter) {
        super(detail, null, false, false);
        this.code = code;
        this.errors = List.copyOf(errors);
        this.retryAfter = retryAfter;
    }

    /** A parameter or header that is not what it must be. */
    public static ApiProblem malformed(String pointer, String detail) {
        return field(ProblemCode.MALFORMED, pointer, detail);
    }

    /** A problem with one parameter or header. */
    public static ApiProblem field(ProblemCode code, String pointer, String detail) {
        return new ApiProblem(code, detail, List.of(new FieldProblem(pointer, code.name(), detail)), null);
    }

    /** A problem that passes within a second: the answer carries {@code Retry-After}. */
    public static ApiProblem passing(ProblemCode code, String detail) {
        return passing(code, detail, Duration.ofSeconds(1));
    }

    /** A problem that passes within some time, told in whole seconds. */
    public static ApiProblem passing(ProblemCode code, String detail, Duration within) {
        return new ApiProblem(code, detail, List.of(), within);
    }

    public ProblemCode code() {
        return code;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }

    public List<FieldProblem> errors() {
        return errors;
    }

    /** After how many seconds the same request may succeed, one at least; nothing where it never will. */
    OptionalLong retrySeconds() {
        return retryAfter == null
                ? OptionalLong.empty()
                : OptionalLong.of(Math.max(1, retryAfter.plusMillis(999).toSeconds()));
    }
}
