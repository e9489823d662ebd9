package io.dealtrail.deal.web.openapi;

import io.dealtrail.deal.decision.CommandCatalog;
import io.dealtrail.deal.decision.CommandType;
import io.dealtrail.events.AggregateType;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.springdoc.core.customizers.OpenApiCustomizer;

/** Describes the bodies of the two routes that take several commands at once: they read their bodies themselves. */
final class BulkOperations implements OpenApiCustomizer {

    private static final String NDJSON = "application/x-ndjson";

    private final CommandCatalog catalog;

    BulkOperations(CommandCatalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public void customise(OpenAPI description) {
        description.getComponents().addSchemas("Batch", batch()).addSchemas("ImportLine", importLine());
        post(description, "/v1/partnerships/{id}/commands")
                .addTagsItem("partnerships")
                .description("Several commands to one partnership, all or nothing")
                .parameters(CommandParameters.all())
                .requestBody(body("application/json", "Batch"))
                .responses(CommandResponses.all());
        post(description, "/v1/imports")
                .description(
                        "One command a line, each with the day since which it is known; one result a line, as it is decided")
                .requestBody(body(NDJSON, "ImportLine"))
                .responses(new ApiResponses()
                        .addApiResponse(
                                "200",
                                new ApiResponse()
                                        .description(
                                                "One line for each: line, commandId, status, and what the command would be answered alone")
                                        .content(new Content()
                                                .addMediaType(NDJSON, new MediaType().schema(new ObjectSchema())))));
    }

    private static Operation post(OpenAPI description, String path) {
        return Route.at(description, path).getPost();
    }

    private static RequestBody body(String mediaType, String schema) {
        return new RequestBody()
                .required(true)
                .content(new Content()
                        .addMediaType(
                                mediaType,
                                new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + schema))));
    }

    private Schema<?> batch() {
        Schema<?> entry = closed(new ObjectSchema()
                        .addProperty("command", names(type -> type.aggregate() == AggregateType.PARTNERSHIP))
                        .addProperty("data", new ObjectSchema().description("as for the command alone")))
                .required(List.of("command", "data"));
        return closed(new ObjectSchema()
                        .addProperty(
                                "commands",
                                new ArraySchema().items(entry).minItems(1).maxItems(100)))
                .required(List.of("commands"));
    }

    private Schema<?> importLine() {
        StringSchema aggregate = new StringSchema();
        aggregate.setEnum(
                Arrays.stream(AggregateType.values()).map(AggregateType::plural).toList());
        return closed(new ObjectSchema()
                        .addProperty("commandId", new StringSchema())
                        .addProperty("knownSince", new StringSchema().format("date-time"))
                        .addProperty("aggregate", aggregate)
                        .addProperty("aggregateId", new StringSchema())
                        .addProperty("command", names(_ -> true))
                        .addProperty("data", new ObjectSchema().description("as for the command alone")))
                .required(List.of("commandId", "knownSince", "aggregate", "aggregateId", "command", "data"));
    }

    private StringSchema names(Predicate<CommandType> filter) {
        StringSchema names = new StringSchema();
        names.setEnum(catalog.all().stream()
                .filter(filter)
                .map(CommandType::name)
                .distinct()
                .sorted()
                .toList());
        return names;
    }

    private static Schema<?> closed(Schema<?> schema) {
        schema.setAdditionalProperties(false);
        return schema;
    }
}
