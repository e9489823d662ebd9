package io.dealtrail.deal.web.problem;

import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Sends problems from places outside Spring MVC: filters, the security chain, the servlet container itself. */
@Component
public final class ProblemWriter {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** Writes the problem and its headers; does nothing where the answer has already begun. */
    public void write(HttpServletRequest request, HttpServletResponse response, ProblemException problem)
            throws IOException {
        send(response, Problems.of(problem, request));
    }

    /** The problem of a bare status. */
    public static void writeStatus(HttpServletRequest request, HttpServletResponse response, int status)
            throws IOException {
        boolean unreadable = status == HttpServletResponse.SC_BAD_REQUEST
                || status == HttpServletResponse.SC_HTTP_VERSION_NOT_SUPPORTED;
        send(response, unreadable ? unreadable(request) : ofStatus(request, status));
    }

    private static Problem unreadable(HttpServletRequest request) {
        return Problems.of(Refusal.of(RefusalCode.MALFORMED, "The request cannot be read."), request);
    }

    private static Problem ofStatus(HttpServletRequest request, int status) {
        return Problems.of(ContainerProblems.ofStatus(status), request);
    }

    private static void send(HttpServletResponse response, Problem problem) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.setStatus(problem.status());
        problem.headers().forEach(response::setHeader);
        response.setContentType(Problem.MEDIA_TYPE);
        response.getOutputStream().write(json(problem));
    }

    static byte[] json(Problem problem) {
        return MAPPER.writeValueAsBytes(problem);
    }
}
