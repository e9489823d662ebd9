package io.dealtrail.projection.web;

import io.dealtrail.events.EventName;
import io.dealtrail.schema.EventSchemas;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The JSON Schemas of events, at the paths that {@code dataschema} of each event ends with. */
@RestController
@Tag(name = "Schemas")
class SchemaEndpoint {

    @Operation(operationId = "eventSchemas", summary = "The addresses of all event schemas")
    @GetMapping(path = "/schemas", produces = MediaType.APPLICATION_JSON_VALUE)
    List<String> list() {
        return EventSchemas.names().stream().map(EventName::schemaPath).toList();
    }

    @Operation(operationId = "eventSchema", summary = "The JSON Schema (2020-12) of one event name and revision")
    @GetMapping(
            path = "/schemas/{file}",
            produces = {"application/schema+json", MediaType.APPLICATION_JSON_VALUE})
    String show(@PathVariable String file) {
        return EventSchemas.names().stream()
                .filter(name -> name.schemaPath().equals("/schemas/" + file))
                .findFirst()
                .flatMap(EventSchemas::text)
                .orElseThrow(() -> new ApiProblem(ProblemCode.NOT_FOUND, "There is no such schema."));
    }
}
