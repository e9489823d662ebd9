package io.dealtrail.projection.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.firewall.RequestRejectedException;

/** The id under which one request is found in the logs: the caller's W3C trace id, else a new one. */
final class TraceId {

    private static final String ATTRIBUTE = TraceId.class.getName();
    private static final Pattern TRACEPARENT = Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");

    private TraceId() {}

    static String of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof String known) {
            return known;
        }
        String id = choose(traceparent(request));
        request.setAttribute(ATTRIBUTE, id);
        return id;
    }

    private static @Nullable String traceparent(HttpServletRequest request) {
        try {
            return request.getHeader("traceparent");
        } catch (RequestRejectedException rejected) {
            // One that is no traceparent is left aside, as the standard asks; a refusal must have an id too.
            return null;
        }
    }

    private static String choose(@Nullable String traceparent) {
        Matcher matcher = TRACEPARENT.matcher(traceparent == null ? "" : traceparent);
        return matcher.matches()
                ? matcher.group(1)
                : UUID.randomUUID().toString().replace("-", "");
    }
}
