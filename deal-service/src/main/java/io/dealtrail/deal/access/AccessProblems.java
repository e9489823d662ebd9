package io.dealtrail.deal.access;

import io.dealtrail.deal.web.problem.EdgeProblem;
import io.dealtrail.deal.web.problem.ProblemException;
import io.dealtrail.deal.web.problem.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.oauth2.server.resource.web.access.BearerTokenAccessDeniedHandler;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** Says 401 and 403 with the challenge of RFC 6750 and a problem as the body. */
@Component
final class AccessProblems implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final AuthenticationEntryPoint challenge = new BearerTokenAuthenticationEntryPoint();
    private final AccessDeniedHandler denial = new BearerTokenAccessDeniedHandler();
    private final ProblemWriter problems;

    AccessProblems(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException, jakarta.servlet.ServletException {
        challenge.commence(request, response, failure);
        write(request, response, EdgeProblem.UNAUTHENTICATED);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, jakarta.servlet.ServletException {
        denial.handle(request, response, denied);
        write(request, response, EdgeProblem.FORBIDDEN);
    }

    private void write(HttpServletRequest request, HttpServletResponse response, EdgeProblem problem)
            throws IOException {
        problems.write(
                request, response, new ProblemException(problem, problem.type().text()));
    }
}
