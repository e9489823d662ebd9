package io.dealtrail.projection.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses, before anything reads them, addresses and headers that are too large, and parameters that are no text. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class RequestGuard extends OncePerRequestFilter {

    private static final int MAX_ADDRESS = 2 * 1024;
    private static final int MAX_HEADERS = 8 * 1024;
    private static final int LINE_OVERHEAD = 4;

    private final Problems problems;

    RequestGuard(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<ApiProblem> problem = size(request).or(() -> unreadable(request));
        if (problem.isPresent()) {
            SafetyHeaders.on(response);
            problems.write(problem.get(), request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static Optional<ApiProblem> size(HttpServletRequest request) {
        String query = request.getQueryString();
        if (request.getRequestURI().length() + (query == null ? 0 : query.length()) > MAX_ADDRESS) {
            return Optional.of(new ApiProblem(ProblemCode.URI_TOO_LONG, "Path and query together have at most 2 KiB."));
        }
        return headers(request) > MAX_HEADERS
                ? Optional.of(
                        new ApiProblem(ProblemCode.HEADERS_TOO_LARGE, "All header fields together have at most 8 KiB."))
                : Optional.empty();
    }

    private static int headers(HttpServletRequest request) {
        int size = 0;
        for (String name : Collections.list(request.getHeaderNames())) {
            for (String value : Collections.list(request.getHeaders(name))) {
                size += name.length() + value.length() + LINE_OVERHEAD;
            }
        }
        return size;
    }

    private static Optional<ApiProblem> unreadable(HttpServletRequest request) {
        Map<String, String[]> parameters;
        try {
            parameters = request.getParameterMap();
        } catch (IllegalStateException undecodable) {
            // How Tomcat tells of escapes that are damaged or no UTF-8.
            return Optional.of(
                    new ApiProblem(ProblemCode.MALFORMED, "The parameters are not all escaped as UTF-8 is."));
        }
        return parameters.entrySet().stream()
                .filter(parameter -> !Stream.concat(Stream.of(parameter.getKey()), Stream.of(parameter.getValue()))
                        .allMatch(RequestGuard::isText))
                .findFirst()
                .map(parameter -> ApiProblem.malformed(
                        isText(parameter.getKey()) ? "?" + parameter.getKey() : "?",
                        "A parameter is text, without the character NUL."));
    }

    /** Whether it can be stored and sent: databases refuse NUL, and half a surrogate pair is no character. */
    private static boolean isText(String text) {
        return text.indexOf(0) < 0 && UTF_8.newEncoder().canEncode(text);
    }
}
