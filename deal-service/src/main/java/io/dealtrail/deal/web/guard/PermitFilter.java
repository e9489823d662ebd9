package io.dealtrail.deal.web.guard;

import io.dealtrail.deal.web.problem.EdgeProblem;
import io.dealtrail.deal.web.problem.ProblemException;
import io.dealtrail.deal.web.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets in as many commands as can be finished: virtual threads have no limit of their own. */
final class PermitFilter extends OncePerRequestFilter {

    private final int limit;
    private final Semaphore permits;
    private final ProblemWriter problems;

    PermitFilter(CommandSettings settings, ProblemWriter problems) {
        this.limit = settings.maxInFlight();
        this.permits = new Semaphore(limit);
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!permits.tryAcquire()) {
            problems.write(request, response, busy());
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            permits.release();
        }
    }

    private ProblemException busy() {
        return new ProblemException(
                        EdgeProblem.TOO_MANY_REQUESTS,
                        EdgeProblem.TOO_MANY_REQUESTS.type().text())
                .header("Retry-After", "1")
                .header("RateLimit-Policy", "\"in-flight\";q=" + limit + ";w=1")
                .header("RateLimit", "\"in-flight\";r=0;t=1")
                .with("outcome", "not-done");
    }
}
