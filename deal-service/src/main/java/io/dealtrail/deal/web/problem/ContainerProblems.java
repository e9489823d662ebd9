package io.dealtrail.deal.web.problem;

import java.util.Arrays;

/** The problem for a bare HTTP status, where nothing more than the status is known. */
final class ContainerProblems {

    private ContainerProblems() {}

    static ProblemException ofStatus(int status) {
        EdgeProblem problem = Arrays.stream(EdgeProblem.values())
                .filter(each -> each.status() == status)
                .findFirst()
                .orElse(status < 500 ? EdgeProblem.NOT_FOUND : EdgeProblem.INTERNAL_ERROR);
        return new ProblemException(problem, problem.type().text());
    }
}
