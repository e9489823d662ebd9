package io.dealtrail.projection.access;

import io.dealtrail.projection.web.ApiProblem;
import io.dealtrail.projection.web.ProblemCode;
import io.dealtrail.projection.web.Problems;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.oauth2.server.resource.web.access.BearerTokenAccessDeniedHandler;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** Answers who may not: the headers of RFC 6750, and a problem as the body. */
@Component
final class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final BearerTokenAuthenticationEntryPoint challenge = new BearerTokenAuthenticationEntryPoint();
    private final BearerTokenAccessDeniedHandler denial = new BearerTokenAccessDeniedHandler();
    private final Problems problems;

    Refusals(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException, ServletException {
        challenge.commence(request, response, failure);
        String detail = failure instanceof OAuth2AuthenticationException
                ? "The token is not valid here."
                : "This needs a bearer token of the issuer that the service trusts.";
        problems.write(new ApiProblem(ProblemCode.UNAUTHENTICATED, detail), request, response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure)
            throws IOException, ServletException {
        denial.handle(request, response, failure);
        problems.write(
                new ApiProblem(ProblemCode.FORBIDDEN, "Whoever asks lacks the scope that this needs."),
                request,
                response);
    }
}
