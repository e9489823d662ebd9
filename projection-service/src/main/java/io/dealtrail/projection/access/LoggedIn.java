package io.dealtrail.projection.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.web.util.HtmlUtils;

/**
 * Leads from the login back to the page that was wanted. By a page of our own, not by a redirect: a redirect would still count as coming from the
 * issuer's site, and a browser would not send the strict session cookie with it.
 */
final class LoggedIn implements AuthenticationSuccessHandler {

    private final RequestCache wanted;

    LoggedIn(RequestCache wanted) {
        this.wanted = wanted;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        String target = HtmlUtils.htmlEscape(path(wanted.getRequest(request, response)));
        wanted.removeRequest(request, response);
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding(UTF_8);
        response.getWriter().write("""
                        <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Dealtrail</title>
                        <meta http-equiv="refresh" content="0;url=%s"></head><body><p><a href="%s">Continue</a></p></body></html>
                        """.formatted(target, target));
    }

    /** Path and query of what was wanted, never another host. */
    private static String path(@Nullable SavedRequest saved) {
        if (saved == null) {
            return "/";
        }
        URI uri = URI.create(saved.getRedirectUrl());
        String path = uri.getRawPath();
        boolean ours = path != null && path.startsWith("/") && !path.startsWith("//");
        String query = uri.getRawQuery();
        return !ours ? "/" : query == null ? path : path + "?" + query;
    }
}
