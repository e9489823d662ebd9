package io.dealtrail.deal.web.problem;

import io.dealtrail.deal.decision.FieldError;
import io.dealtrail.deal.decision.Refusal;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Turns what went wrong into what the caller is told. */
public final class Problems {

    private Problems() {}

    /** The problem of a refused command. */
    public static Problem of(Refusal refusal, HttpServletRequest request) {
        UUID conflicting = refusal.conflictingEventId();
        return problem(
                ProblemTypes.of(refusal.code()),
                refusal.detail(),
                refusal.errors(),
                conflicting == null ? null : conflicting.toString(),
                refusal.extra(),
                Map.of(),
                request);
    }

    /** The problem of a request that the edge turned down. */
    public static Problem of(ProblemException exception, HttpServletRequest request) {
        return problem(
                exception.problem().type(),
                exception.detail(),
                List.of(),
                null,
                exception.extra(),
                exception.headers(),
                request);
    }

    private static Problem problem(
            ProblemType type,
            String detail,
            List<FieldError> errors,
            @Nullable String conflictingEventId,
            Map<String, Object> extra,
            Map<String, String> headers,
            HttpServletRequest request) {
        return new Problem(
                type.path(),
                type.title(),
                type.status(),
                detail,
                path(request),
                type.code(),
                type.rule(),
                errors,
                conflictingEventId,
                Trace.id(request),
                extra,
                headers);
    }

    /** What the caller asked for, also where the container has turned to its error page since. */
    private static String path(HttpServletRequest request) {
        Object asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        if (asked != null) {
            return asked.toString();
        }
        String address = request.getRequestURI();
        return address == null ? "/" : address;
    }
}
