package io.dealtrail.projection.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;

/** The headers that protect readers, for what is turned down before the security chain, which puts them on every other answer. */
final class SafetyHeaders {

    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
                    "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Cache-Control", "no-store");

    private SafetyHeaders() {}

    static void on(HttpServletResponse response) {
        HEADERS.forEach(response::setHeader);
    }
}
