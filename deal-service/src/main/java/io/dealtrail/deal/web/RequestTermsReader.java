package io.dealtrail.deal.web;

import io.dealtrail.deal.web.json.Ids;
import io.dealtrail.deal.web.json.Malformed;
import io.dealtrail.deal.web.problem.Trace;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the headers and parameters that all command routes share, and refuses what is not well formed. */
@Component
final class RequestTermsReader {

    static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    static final String CORRELATION_ID = "X-Correlation-Id";

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._:~-]{1,128}");
    private static final Pattern ETAG = Pattern.compile("\"(0|[1-9][0-9]{0,17})\"");

    private final Ids ids;

    RequestTermsReader(Ids ids) {
        this.ids = ids;
    }

    RequestTerms read(HttpServletRequest request, boolean dryRun) {
        String key = token(request, IDEMPOTENCY_KEY);
        String commandId = key == null ? ids.next() : key;
        String correlationId = token(request, CORRELATION_ID);
        return new RequestTerms(
                actor(request),
                commandId,
                key != null,
                expectedVersion(request),
                dryRun,
                correlationId == null ? commandId : correlationId,
                Trace.parent(request).orElse(null));
    }

    /** Whether a command id has a form that can be stored and put into a path. */
    static boolean isKey(String text) {
        return KEY.matcher(text).matches();
    }

    private static String actor(HttpServletRequest request) {
        Principal principal =
                Objects.requireNonNull(request.getUserPrincipal(), "the security chain lets nobody in without a token");
        return principal.getName();
    }

    private static @Nullable String token(HttpServletRequest request, String header) {
        String value = request.getHeader(header);
        if (value != null && !isKey(value)) {
            throw Malformed.request(header + " has 1 to 128 characters of A-Z a-z 0-9 . _ : ~ -");
        }
        return value;
    }

    private static OptionalLong expectedVersion(HttpServletRequest request) {
        String value = request.getHeader("If-Match");
        if (value == null) {
            return OptionalLong.empty();
        }
        Matcher etag = ETAG.matcher(value.trim());
        if (!etag.matches()) {
            throw Malformed.request("If-Match is one version in quotes, as the ETag of an answer");
        }
        return OptionalLong.of(Long.parseLong(etag.group(1)));
    }
}
