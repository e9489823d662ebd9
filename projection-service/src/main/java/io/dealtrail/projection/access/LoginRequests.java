package io.dealtrail.projection.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.crypto.keygen.Base64StringKeyGenerator;
import org.springframework.security.crypto.keygen.StringKeyGenerator;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/**
 * Keeps what was sent to the issuer until the browser comes back from there. The session cannot: its cookie is strict, and a browser that comes
 * from another site does not send it. So a cookie of its own, which holds a random key and lives for minutes, ties the request to the browser.
 */
final class LoginRequests implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    private static final String COOKIE = "dealtrail-login";
    private static final Duration LIFETIME = Duration.ofMinutes(10);
    private static final int AT_ONCE = 10_000;
    private static final int KEY_BYTES = 32;

    private final StringKeyGenerator keys =
            new Base64StringKeyGenerator(Base64.getUrlEncoder().withoutPadding(), KEY_BYTES);
    private final Cache<String, OAuth2AuthorizationRequest> pending = Caffeine.newBuilder()
            .maximumSize(AT_ONCE)
            .expireAfterWrite(LIFETIME)
            .build();

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        return key(request)
                .map(pending::getIfPresent)
                .filter(known -> known.getState() != null && known.getState().equals(request.getParameter("state")))
                .orElse(null);
    }

    @Override
    public void saveAuthorizationRequest(
            @Nullable OAuth2AuthorizationRequest wanted, HttpServletRequest request, HttpServletResponse response) {
        if (wanted == null) {
            removeAuthorizationRequest(request, response);
            return;
        }
        String key = keys.generateKey();
        pending.put(key, wanted);
        setCookie(request, response, key, LIFETIME);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        OAuth2AuthorizationRequest known = loadAuthorizationRequest(request);
        if (known != null) {
            key(request).ifPresent(pending::invalidate);
            setCookie(request, response, "", Duration.ZERO);
        }
        return known;
    }

    private static Optional<String> key(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Stream::of)
                .filter(cookie -> COOKIE.equals(cookie.getName()))
                .map(Cookie::getValue)
                .findFirst();
    }

    private static void setCookie(
            HttpServletRequest request, HttpServletResponse response, String value, Duration age) {
        ResponseCookie cookie = ResponseCookie.from(COOKIE, value)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .path("/login")
                .maxAge(age)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
