package io.dealtrail.projection.web;

import java.util.List;

/** Thrown by an endpoint to answer with a problem instead; carries no stack trace, since nothing has gone wrong in the code. */
public final class ApiProblem extends RuntimeException {

    private final ProblemCode code;
    private final List<FieldProblem> errors;
    private final boolean retry;

    public ApiProblem(ProblemCode code, String detail) {
        this(code, detail, List.of(), false);
    }

    private ApiProblem(ProblemCode code, String detail, List<FieldProblem> errors, boolean retry) {
        super(detail, null, false, false);
        this.code = code;
        this.errors = List.copyOf(errors);
        this.retry = retry;
    }

    /** A parameter or header that is not what it must be. */
    public static ApiProblem malformed(String pointer, String detail) {
        return field(ProblemCode.MALFORMED, pointer, detail);
    }

    /** A problem with one parameter or header. */
    public static ApiProblem field(ProblemCode code, String pointer, String detail) {
        return new ApiProblem(code, detail, List.of(new FieldProblem(pointer, code.name(), detail)), false);
    }

    /** A problem that passes: the answer carries {@code Retry-After}. */
    public static ApiProblem passing(ProblemCode code, String detail) {
        return new ApiProblem(code, detail, List.of(), true);
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

    /** Whether the same request may succeed in a second. */
    public boolean retry() {
        return retry;
    }
}
