package io.dealtrail.deal.web;

import io.dealtrail.deal.web.json.StrictJson;
import io.dealtrail.deal.web.json.Utf8Body;
import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.AggregateType;
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

/** Several commands to one partnership, all or nothing. */
@RestController
final class BatchEndpoint {

    private final RequestTermsReader terms;
    private final SubmissionReader reader;
    private final Idempotency idempotency;
    private final CommandMeters meters;

    BatchEndpoint(RequestTermsReader terms, SubmissionReader reader, Idempotency idempotency, CommandMeters meters) {
        this.terms = terms;
        this.reader = reader;
        this.idempotency = idempotency;
        this.meters = meters;
    }

    @PostMapping(
            value = "/v1/partnerships/{id}/commands",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<CommandAnswer> submitBatch(
            @PathVariable("id") String id,
            @RequestParam(name = "dryRun", required = false) @Nullable String dryRun,
            HttpServletRequest request)
            throws IOException {
        AggregateRef target = new AggregateRef(AggregateType.PARTNERSHIP, Paths.id(id));
        RequestTerms given = terms.read(request, Parameters.flag("dryRun", dryRun));
        ObjectNode body = StrictJson.parse(Utf8Body.read(request.getInputStream()));
        return Answers.of(meters.measure(() ->
                idempotency.submit(reader.batch(target, BatchBody.of(body, reader.catalog(), target.type()), given))));
    }
}
