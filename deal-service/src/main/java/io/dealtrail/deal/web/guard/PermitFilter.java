package io.dealtrail.deal.web.guard;

import io.dealtrail.deal.web.problem.EdgeProblem;
import io.dealtrail.deal.web.problem.ProblemException;
import io.dealtrail.deal.web.problem.ProblemWriter;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets in as many commands as can be finished, and tells the others so: without it they would wait for a thread, unheard. */
final class PermitFilter extends OncePerRequestFilter {

    private final int limit;
    private final Semaphore permits;
    private final ProblemWriter problems;
    private final Counter turnedAway;

    PermitFilter(CommandSettings settings, ProblemWriter problems, MeterRegistry meters) {
        this.limit = settings.maxInFlight();
        this.permits = new Semaphore(limit);
        this.problems = problems;
        this.turnedAway = Counter.builder("dealtrail.commands.turned.away")
                .description("Requests that were answered 429 because as many as allowed were running")
                .register(meters);
        Gauge.builder("dealtrail.commands.running", permits, free -> limit - free.availablePermits())
                .description("Commands, batches and imports that are running")
                .register(meters);
        Gauge.builder("dealtrail.commands.running.limit", permits, _ -> limit)
                .description("How many may run at one time")
                .register(meters);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!permits.tryAcquire()) {
            turnedAway.increment();
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
