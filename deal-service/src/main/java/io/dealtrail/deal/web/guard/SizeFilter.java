package io.dealtrail.deal.web.guard;

import io.dealtrail.deal.web.problem.EdgeProblem;
import io.dealtrail.deal.web.problem.ProblemException;
import io.dealtrail.deal.web.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses addresses and headers that are too large, before anything reads them. */
final class SizeFilter extends OncePerRequestFilter {

    private static final int MAX_ADDRESS = 2 * 1024;
    private static final int MAX_HEADERS = 8 * 1024;
    private static final int LINE_OVERHEAD = 4;

    private final ProblemWriter problems;

    SizeFilter(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<EdgeProblem> excess = excess(request);
        if (excess.isPresent()) {
            problems.write(
                    request,
                    response,
                    new ProblemException(excess.get(), excess.get().type().text()));
        } else {
            chain.doFilter(request, response);
        }
    }

    private static Optional<EdgeProblem> excess(HttpServletRequest request) {
        String query = request.getQueryString();
        if (request.getRequestURI().length() + (query == null ? 0 : query.length()) > MAX_ADDRESS) {
            return Optional.of(EdgeProblem.URI_TOO_LONG);
        }
        return headers(request) > MAX_HEADERS ? Optional.of(EdgeProblem.HEADERS_TOO_LARGE) : Optional.empty();
    }

    private static int headers(HttpServletRequest request) {
        int size = 0;
        for (String name : Collections.list(request.getHeaderNames())) {
            for (String value : Collections.list(request.getHeaders(name))) {
                size += name.length() + value.length() + LINE_OVERHEAD;
            }
        }
        return size;
    }
}
