package io.dealtrail.deal.web.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where the servlet container sends requests that failed outside Spring MVC, e.g. ones that the firewall turned down. */
@Controller
final class ErrorPageEndpoint implements ErrorController {

    private final ProblemWriter writer;

    ErrorPageEndpoint(ProblemWriter writer) {
        this.writer = writer;
    }

    @RequestMapping("${spring.web.error.path:/error}")
    void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (isOfTheIssuer(request.getAttribute(RequestDispatcher.ERROR_EXCEPTION))) {
            writer.write(
                    request,
                    response,
                    new ProblemException(
                                    EdgeProblem.ISSUER_UNAVAILABLE,
                                    EdgeProblem.ISSUER_UNAVAILABLE.type().text())
                            .header("Retry-After", "5"));
            return;
        }
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer known ? known : 404;
        ProblemWriter.writeStatus(request, response, status);
    }

    private static boolean isOfTheIssuer(@Nullable Object failure) {
        return failure instanceof AuthenticationServiceException
                || failure instanceof JwtDecoderInitializationException;
    }
}
