package io.dealtrail.projection.web;

import io.dealtrail.projection.log.AppliedPosition;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Says on every answer, refusals included, how far the read side has come. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class EveryAnswer extends OncePerRequestFilter {

    private final Freshness freshness;

    EveryAnswer(AppliedPosition applied) {
        this.freshness = new Freshness(applied);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        freshness.tell(response);
        chain.doFilter(request, response);
    }
}
