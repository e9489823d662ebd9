package io.dealtrail.deal.web.problem;

import java.util.LinkedHashMap;
import java.util.Map;

/** A request that the edge itself turns down, before or after any decision. */
public final class ProblemException extends RuntimeException {

    private final EdgeProblem problem;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final Map<String, Object> extra = new LinkedHashMap<>();

    public ProblemException(EdgeProblem problem, String detail) {
        super(detail, null, false, false);
        this.problem = problem;
    }

    /** A header of the answer, e.g. {@code Retry-After}. */
    public ProblemException header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** A further member of the problem, e.g. {@code outcome}. */
    public ProblemException with(String member, Object value) {
        extra.put(member, value);
        return this;
    }

    public EdgeProblem problem() {
        return problem;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }

    Map<String, String> headers() {
        return headers;
    }

    Map<String, Object> extra() {
        return extra;
    }
}
