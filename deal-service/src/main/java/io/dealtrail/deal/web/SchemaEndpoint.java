package io.dealtrail.deal.web;

import io.dealtrail.deal.web.problem.EdgeProblem;
import io.dealtrail.deal.web.problem.ProblemException;
import io.dealtrail.events.EventName;
import io.dealtrail.schema.EventSchemas;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The JSON Schemas of events, at the paths that {@code dataschema} of each event ends with. */
@RestController
final class SchemaEndpoint {

    private static final String MEDIA_TYPE = "application/schema+json";

    /** The paths of all. */
    @GetMapping(value = "/schemas", produces = MediaType.APPLICATION_JSON_VALUE)
    List<String> listSchemas() {
        return EventSchemas.names().stream().map(EventName::schemaPath).toList();
    }

    @GetMapping(
            value = "/schemas/{file}",
            produces = {MEDIA_TYPE, MediaType.APPLICATION_JSON_VALUE})
    String readSchema(@PathVariable("file") String file) {
        return EventSchemas.names().stream()
                .filter(name -> name.schemaPath().equals("/schemas/" + file))
                .findFirst()
                .flatMap(EventSchemas::text)
                .orElseThrow(() -> new ProblemException(EdgeProblem.NOT_FOUND, "There is no such schema."));
    }
}
