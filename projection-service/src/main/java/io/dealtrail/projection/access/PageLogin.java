package io.dealtrail.projection.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * How people reach the pages: with the client registration {@code dealtrail} they are sent to the issuer to log in; without it the pages say so,
 * and only bearer tokens open the API.
 */
final class PageLogin {

    private static final String REGISTRATION = "dealtrail";
    private static final String START = "/oauth2/authorization/" + REGISTRATION;
    private static final String EXPLANATION = "/assets/no-login.html";

    private final RequestMatcher pages;
    private final Refusals refusals;

    PageLogin(String[] pages, Refusals refusals) {
        List<RequestMatcher> gets = Arrays.stream(pages)
                .<RequestMatcher>map(page -> PathPatternRequestMatcher.pathPattern(HttpMethod.GET, page))
                .toList();
        this.pages = new AndRequestMatcher(new OrRequestMatcher(gets), PageLogin::isBrowser);
        this.refusals = refusals;
    }

    private static boolean isBrowser(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains("text/html");
    }

    void apply(HttpSecurity http, @Nullable ClientRegistrationRepository registrations) throws Exception {
        boolean configured = registrations != null && registrations.findByRegistrationId(REGISTRATION) != null;
        AuthenticationEntryPoint page = configured ? new LoginUrlAuthenticationEntryPoint(START) : PageLogin::explain;
        http.exceptionHandling(handling -> handling.defaultAuthenticationEntryPointFor(page, pages)
                .defaultAuthenticationEntryPointFor(refusals, request -> !pages.matches(request))
                .accessDeniedHandler(refusals));
        if (!configured) {
            http.requestCache(cache -> cache.requestCache(new NullRequestCache()));
            return;
        }
        CookieRequestCache wanted = new CookieRequestCache();
        wanted.setRequestMatcher(pages);
        LoginRequests requests = new LoginRequests();
        http.requestCache(cache -> cache.requestCache(wanted))
                .oauth2Login(login -> login.loginPage(START)
                        .authorizationEndpoint(endpoint -> endpoint.authorizationRequestRepository(requests))
                        .successHandler(new LoggedIn(wanted))
                        .failureHandler(refusals::commence));
    }

    private static void explain(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException, ServletException {
        response.setStatus(HttpStatus.UNAUTHORIZED.value());
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        request.getRequestDispatcher(EXPLANATION).forward(request, response);
    }
}
