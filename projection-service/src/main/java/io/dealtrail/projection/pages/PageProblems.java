package io.dealtrail.projection.pages;

import io.dealtrail.projection.web.ApiProblem;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Shows people a page where a page cannot be shown; services get the same as a problem. */
@ControllerAdvice(assignableTypes = {HomePage.class, PartnershipPage.class})
@Order(Ordered.HIGHEST_PRECEDENCE)
final class PageProblems {

    @ExceptionHandler
    ModelAndView problem(ApiProblem problem) {
        return new ModelAndView(
                "refused",
                Map.of("code", problem.code(), "detail", problem.detail()),
                problem.code().status());
    }
}
