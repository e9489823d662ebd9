package io.dealtrail.projection.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;

/** Answers requests that the firewall in front of the security chain turns down. */
@Component
final class RejectedRequests implements RequestRejectedHandler {

    private final Problems problems;

    RejectedRequests(Problems problems) {
        this.problems = problems;
    }

    /** What is said of every one of them: what exactly was found is of use to attackers only. */
    static ApiProblem problem() {
        return new ApiProblem(
                ProblemCode.MALFORMED, "The address or a header has characters that are not allowed in it.");
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException rejected)
            throws IOException {
        SafetyHeaders.on(response);
        problems.write(problem(), request, response);
    }
}
