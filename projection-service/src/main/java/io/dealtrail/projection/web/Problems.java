package io.dealtrail.projection.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The one place that turns a problem into {@code application/problem+json} (RFC 9457), for endpoints and for filters. */
@Component
public final class Problems {

    private static final JsonMapper PLAIN = JsonMapper.builder().build();

    private final JsonMapper json;

    Problems(JsonMapper json) {
        this.json = json;
    }

    /** As the answer of an endpoint. */
    ResponseEntity<Object> answer(ApiProblem problem, int status, HttpHeaders headers, HttpServletRequest request) {
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.status(status).headers(headers).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        problem.retrySeconds().ifPresent(seconds -> answer.header(HttpHeaders.RETRY_AFTER, Long.toString(seconds)));
        return answer.body(body(problem, status, request));
    }

    /** As the answer of a filter, which no endpoint follows. */
    public void write(ApiProblem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        int status = problem.code().status().value();
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        problem.retrySeconds()
                .ifPresent(seconds -> response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds)));
        response.getOutputStream().write(json.writeValueAsBytes(body(problem, status, request)));
    }

    /** The problem of a bare status, where nothing more is known, not even which parts the service has. */
    static void writeStatus(int status, HttpServletRequest request, HttpServletResponse response) throws IOException {
        ProblemCode code = ProblemAdvice.codeOf(HttpStatusCode.valueOf(status));
        String detail = code == ProblemCode.MALFORMED ? "The request cannot be read." : code.title() + ".";
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(PLAIN.writeValueAsBytes(body(new ApiProblem(code, detail), status, request)));
    }

    private static Map<String, Object> body(ApiProblem problem, int status, HttpServletRequest request) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "/problems/" + problem.code());
        body.put("title", problem.code().title());
        body.put("status", status);
        body.put("detail", problem.detail());
        body.put("instance", address(request));
        body.put("code", problem.code().name());
        List<FieldProblem> errors = problem.errors();
        if (!errors.isEmpty()) {
            body.put("errors", errors);
        }
        body.put("traceId", TraceId.of(request));
        return body;
    }

    /** What was asked for, also where the container has turned to its error page since. */
    private static String address(HttpServletRequest request) {
        Object asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return Objects.toString(asked == null ? request.getRequestURI() : asked, "/");
    }
}
