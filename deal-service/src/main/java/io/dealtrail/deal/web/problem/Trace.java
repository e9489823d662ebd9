package io.dealtrail.deal.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.firewall.RequestRejectedException;

/** The trace that a request belongs to: the caller's where it sent a W3C {@code traceparent}, else one of its own. */
public final class Trace {

    private static final String ATTRIBUTE = Trace.class.getName();
    private static final Pattern TRACEPARENT = Pattern.compile("00-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");

    private Trace() {}

    /** 32 hexadecimal digits, the same for the whole request. */
    public static String id(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof String known) {
            return known;
        }
        String id = parent(request)
                .map(header -> header.substring(3, 35))
                .orElseGet(() -> UUID.randomUUID().toString().replace("-", ""));
        request.setAttribute(ATTRIBUTE, id);
        return id;
    }

    /** The caller's {@code traceparent}, where it is well formed; anything else is left aside, as the standard asks. */
    public static Optional<String> parent(HttpServletRequest request) {
        return Optional.ofNullable(header(request))
                .filter(header -> TRACEPARENT.matcher(header).matches());
    }

    /** A header that the firewall does not let through is as good as none: tracing must not be what fails. */
    private static @Nullable String header(HttpServletRequest request) {
        try {
            return request.getHeader("traceparent");
        } catch (RequestRejectedException rejected) {
            return null;
        }
    }
}
