package io.dealtrail.projection.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where the container sends what failed outside of every endpoint: a problem too. */
@RestController
@Hidden
final class ErrorRoute implements ErrorController {

    private final Problems problems;

    ErrorRoute(Problems problems) {
        this.problems = problems;
    }

    @RequestMapping("/error")
    @Nullable
    ResponseEntity<Object> error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer failed ? failed : 404;
        ProblemCode code = ProblemAdvice.codeOf(HttpStatusCode.valueOf(status));
        String detail = Objects.toString(request.getAttribute(RequestDispatcher.ERROR_MESSAGE), "");
        boolean tell = status < 500 && !detail.isBlank();
        return problems.answer(
                new ApiProblem(code, tell ? detail : code.title() + "."), status, HttpHeaders.EMPTY, request);
    }
}
