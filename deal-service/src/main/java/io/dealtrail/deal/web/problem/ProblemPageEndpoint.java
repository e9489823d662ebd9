package io.dealtrail.deal.web.problem;

import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** The pages that the {@code type} of every problem leads to. */
@RestController
final class ProblemPageEndpoint {

    private static final String PAGE = """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><title>%1$s</title></head>
            <body><h1>%1$s</h1>
            %2$s
            </body></html>
            """;

    /** All codes. */
    @GetMapping(value = "/problems", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
    String listProblems() {
        String items = ProblemTypes.byCode().values().stream()
                .map(type -> "<li><a href=\"%s\">%s</a> (%d): %s</li>"
                        .formatted(type.path(), type.code(), type.status(), HtmlUtils.htmlEscape(type.title())))
                .collect(Collectors.joining("\n"));
        return PAGE.formatted("Problems", "<ul>" + items + "</ul>");
    }

    /** One code: its status, its rule, what it means. */
    @GetMapping(value = "/problems/{code}", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
    String readProblem(@PathVariable("code") String code) {
        ProblemType type = ProblemTypes.find(code)
                .orElseThrow(() -> new ProblemException(EdgeProblem.NOT_FOUND, "There is no such problem."));
        String rule = type.rule() == null ? "" : "<p>Rule %d of the deal model refuses:</p>".formatted(type.rule());
        return PAGE.formatted(
                type.code(),
                "<p>%s (HTTP status %d)</p>%s<p>%s</p>"
                        .formatted(
                                HtmlUtils.htmlEscape(type.title()),
                                type.status(),
                                rule,
                                HtmlUtils.htmlEscape(type.text())));
    }
}
