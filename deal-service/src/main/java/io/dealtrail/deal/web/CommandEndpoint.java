package io.dealtrail.deal.web;

import io.dealtrail.deal.decision.CommandType;
import io.dealtrail.deal.web.json.StrictJson;
import io.dealtrail.deal.web.json.Utf8Body;
import io.dealtrail.deal.web.problem.EdgeProblem;
import io.dealtrail.deal.web.problem.ProblemException;
import io.dealtrail.events.AggregateRef;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** One route for each command, by rule: the commands are those of the catalog. */
@RestController
final class CommandEndpoint {

    private final RequestTermsReader terms;
    private final SubmissionReader reader;
    private final Idempotency idempotency;
    private final CommandMeters meters;

    CommandEndpoint(RequestTermsReader terms, SubmissionReader reader, Idempotency idempotency, CommandMeters meters) {
        this.terms = terms;
        this.reader = reader;
        this.idempotency = idempotency;
        this.meters = meters;
    }

    @PostMapping(
            value = "/v1/{aggregate}/{id}/commands/{command}",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<CommandAnswer> submit(
            @PathVariable("aggregate") String aggregate,
            @PathVariable("id") String id,
            @PathVariable("command") String command,
            @RequestParam(name = "dryRun", required = false) @Nullable String dryRun,
            HttpServletRequest request)
            throws IOException {
        CommandType type = reader.catalog()
                .byPath(Paths.type(aggregate), command)
                .orElseThrow(() -> new ProblemException(
                        EdgeProblem.NOT_FOUND, "There is no command " + command + " of " + aggregate + "."));
        AggregateRef target = Paths.aggregate(aggregate, id);
        RequestTerms given = terms.read(request, Parameters.flag("dryRun", dryRun));
        ObjectNode data = StrictJson.parse(Utf8Body.read(request.getInputStream()));
        return Answers.of(meters.measure(() -> idempotency.submit(reader.command(type, target, data, given))));
    }
}
