package io.dealtrail.deal.web.problem;

import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Answers every exception that leaves an endpoint, and every request that finds none, as a problem. */
@RestControllerAdvice
final class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<Object> onRefusal(Refusal refusal, HttpServletRequest request) {
        return answer(Problems.of(refusal, request), HttpHeaders.EMPTY);
    }

    @ExceptionHandler
    ResponseEntity<Object> onProblem(ProblemException problem, HttpServletRequest request) {
        return answer(Problems.of(problem, request), HttpHeaders.EMPTY);
    }

    /** A header with characters that no header of ours has is only found when it is read. */
    @ExceptionHandler
    ResponseEntity<Object> onRejected(RequestRejectedException rejected, HttpServletRequest request) {
        LOG.debug("The firewall turned the request of trace {} down", Trace.id(request), rejected);
        Refusal malformed =
                Refusal.of(RefusalCode.MALFORMED, "A header or parameter has characters that are not allowed there.");
        return answer(Problems.of(malformed, request), HttpHeaders.EMPTY);
    }

    /** A caller that hung up has nobody left to be told. */
    @ExceptionHandler
    void onBrokenConnection(IOException broken, HttpServletRequest request) {
        LOG.debug("The connection of {} broke", Trace.id(request), broken);
    }

    @ExceptionHandler
    ResponseEntity<Object> onFailure(RuntimeException failure, HttpServletRequest request) {
        ProblemException problem = StoreProblems.of(failure).orElseGet(() -> unexpected(failure, Trace.id(request)));
        return answer(Problems.of(problem, request), HttpHeaders.EMPTY);
    }

    /** What Spring MVC itself turns down: no such route, wrong method, wrong media type, bad parameter. */
    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception exception,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest webRequest) {
        HttpServletRequest request = ((ServletWebRequest) webRequest).getRequest();
        if (status.value() == 400) {
            Refusal malformed = Refusal.of(RefusalCode.MALFORMED, detail(body));
            return answer(Problems.of(malformed, request), headers);
        }
        if (status.is5xxServerError()) {
            unexpected(exception, Trace.id(request));
        }
        return answer(Problems.of(ContainerProblems.ofStatus(status.value()), request), headers);
    }

    private static String detail(@Nullable Object body) {
        String detail = body instanceof org.springframework.http.ProblemDetail given ? given.getDetail() : null;
        return detail == null ? "The request cannot be read." : detail;
    }

    private static ProblemException unexpected(Exception failure, String traceId) {
        LOG.error("Request of trace {} failed", traceId, failure);
        return new ProblemException(
                EdgeProblem.INTERNAL_ERROR, EdgeProblem.INTERNAL_ERROR.type().text());
    }

    private static ResponseEntity<Object> answer(Problem problem, HttpHeaders given) {
        HttpHeaders headers = new HttpHeaders();
        headers.putAll(given);
        problem.headers().forEach(headers::set);
        headers.set(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE);
        return ResponseEntity.status(problem.status()).headers(headers).body(ProblemWriter.json(problem));
    }
}
