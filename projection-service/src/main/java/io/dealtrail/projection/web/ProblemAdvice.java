package io.dealtrail.projection.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Turns every exception that leaves an endpoint, and every refusal of the web framework, into a problem. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
final class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final Problems problems;

    ProblemAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<Object> refused(ApiProblem problem, HttpServletRequest request) {
        return problems.answer(problem, problem.code().status().value(), HttpHeaders.EMPTY, request);
    }

    /** The firewall looks at a header when it is read, which may be within an endpoint. */
    @ExceptionHandler
    ResponseEntity<Object> rejected(RequestRejectedException rejection, HttpServletRequest request) {
        LOG.debug("Rejected, trace {}", TraceId.of(request), rejection);
        return refused(RejectedRequests.problem(), request);
    }

    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        TransientDataAccessException.class,
        TransactionException.class
    })
    ResponseEntity<Object> storeAway(Exception failure, HttpServletRequest request) {
        LOG.warn("The read store failed, trace {}: {}", TraceId.of(request), failure.getMessage());
        return refused(
                ApiProblem.passing(ProblemCode.READ_STORE_UNAVAILABLE, "The read store does not answer."), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> unforeseen(Exception failure, HttpServletRequest request) throws Exception {
        if (failure instanceof AccessDeniedException || failure instanceof AuthenticationException) {
            // The filter chain answers these.
            throw failure;
        }
        LOG.error("Unforeseen failure, trace {}", TraceId.of(request), failure);
        return refused(
                new ApiProblem(ProblemCode.INTERNAL_ERROR, "The service failed; the log has the trace."), request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception failure, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ServletWebRequest web = (ServletWebRequest) request;
        if (web.getResponse() != null && web.getResponse().isCommitted()) {
            return null;
        }
        if (status.is5xxServerError()) {
            LOG.error("The web framework failed, trace {}", TraceId.of(web.getRequest()), failure);
        }
        return problems.answer(problemOf(failure, status), status.value(), headers, web.getRequest());
    }

    private static ApiProblem problemOf(Exception failure, HttpStatusCode status) {
        return switch (failure) {
            case MissingServletRequestParameterException missing ->
                ApiProblem.malformed("?" + missing.getParameterName(), "The parameter is required.");
            case MethodArgumentTypeMismatchException wrong ->
                ApiProblem.malformed("?" + wrong.getName(), "Not understood: it must be " + expected(wrong) + ".");
            case NoResourceFoundException _ ->
                new ApiProblem(ProblemCode.NOT_FOUND, "There is nothing at this address.");
            default -> new ApiProblem(codeOf(status), detailOf(failure));
        };
    }

    private static String expected(TypeMismatchException wrong) {
        Class<?> type = wrong.getRequiredType();
        if (type == Boolean.class || type == boolean.class) {
            return "true or false";
        }
        return type == null ? "something else" : "of type " + type.getSimpleName();
    }

    private static String detailOf(Exception failure) {
        String detail =
                failure instanceof ErrorResponse response ? response.getBody().getDetail() : null;
        return detail == null ? "The request cannot be answered." : detail;
    }

    /** The code for a status that the web framework chose. */
    static ProblemCode codeOf(HttpStatusCode status) {
        return switch (status.value()) {
            case 400 -> ProblemCode.MALFORMED;
            case 401 -> ProblemCode.UNAUTHENTICATED;
            case 403 -> ProblemCode.FORBIDDEN;
            case 404 -> ProblemCode.NOT_FOUND;
            case 405 -> ProblemCode.METHOD_NOT_ALLOWED;
            case 406 -> ProblemCode.NOT_ACCEPTABLE;
            case 414 -> ProblemCode.URI_TOO_LONG;
            case 431 -> ProblemCode.HEADERS_TOO_LARGE;
            case 415 -> ProblemCode.UNSUPPORTED_MEDIA_TYPE;
            case 503 -> ProblemCode.READ_STORE_UNAVAILABLE;
            default -> status.is5xxServerError() ? ProblemCode.INTERNAL_ERROR : ProblemCode.REQUEST_FAILED;
        };
    }
}
