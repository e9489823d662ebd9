package io.dealtrail.projection.web;

import io.dealtrail.projection.log.AppliedPosition;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;

/** The two headers that say how far the read side was when it began to answer: what is answered is at least as new. */
final class Freshness {

    private final AppliedPosition applied;

    Freshness(AppliedPosition applied) {
        this.applied = applied;
    }

    void tell(HttpServletResponse response) {
        tell(response, 0);
    }

    /** For an answer without a position that its caller knows of: the lag is not less than what the caller has seen of it. */
    void tellBehind(HttpServletResponse response, Duration atLeast) {
        tell(response, Math.max(1, atLeast.toMillis()));
    }

    private void tell(HttpServletResponse response, long leastMillis) {
        response.setHeader("Projection-Position", Long.toString(applied.current()));
        response.setHeader("Projection-Lag-Ms", Long.toString(Math.max(leastMillis, applied.lagMillis())));
    }
}
