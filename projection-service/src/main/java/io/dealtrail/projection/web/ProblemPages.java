package io.dealtrail.projection.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.Arrays;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The page to which the {@code type} of every problem points, and one that lists them all. */
@Controller
@Hidden
class ProblemPages {

    @GetMapping(path = "/problems", produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView all() {
        return new ModelAndView("problems", Map.of("problems", ProblemCode.values()));
    }

    @GetMapping(path = "/problems/{code}", produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView one(@PathVariable String code) {
        ProblemCode known = Arrays.stream(ProblemCode.values())
                .filter(each -> each.name().equals(code))
                .findFirst()
                .orElseThrow(() -> new ApiProblem(ProblemCode.NOT_FOUND, "There is no such problem."));
        return new ModelAndView("problems", Map.of("problems", new ProblemCode[] {known}));
    }
}
