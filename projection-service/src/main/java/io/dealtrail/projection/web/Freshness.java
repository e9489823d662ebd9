package io.dealtrail.projection.web;

import io.dealtrail.projection.log.AppliedPosition;
import jakarta.servlet.http.HttpServletResponse;

/** The two headers that say how far the read side was when it began to answer: what is answered is at least as new. */
final class Freshness {

    private final AppliedPosition applied;

    Freshness(AppliedPosition applied) {
        this.applied = applied;
    }

    void tell(HttpServletResponse response) {
        response.setHeader("Projection-Position", Long.toString(applied.current()));
        response.setHeader("Projection-Lag-Ms", Long.toString(applied.lagMillis()));
    }
}
