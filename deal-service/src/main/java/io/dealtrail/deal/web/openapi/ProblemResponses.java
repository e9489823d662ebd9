package io.dealtrail.deal.web.openapi;

import io.dealtrail.deal.web.problem.Problem;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;

/** Adds to every operation the problems that it can answer with. */
final class ProblemResponses implements OpenApiCustomizer {

    private static final Map<String, String> EVERYWHERE = Map.of(
            "400", "The request cannot be read: MALFORMED, with the pointers of what is wrong",
            "401", "No valid token",
            "403", "The token lacks the scope",
            "404", "No such route or resource",
            "500", "A fault of the service",
            "503", "The event store or the issuer cannot be reached; outcome not-done or unknown");

    private static final Map<String, String> OF_COMMANDS = Map.of(
            "409", "Refused by the state of the record, still running, or others were faster",
            "412", "VERSION_CONFLICT: the expected version differs",
            "413", "Larger than 64 KiB",
            "415", "Not the media type of the route",
            "422", "Refused by a rule of the deal model",
            "429", "Too many commands are running");

    @Override
    public void customise(OpenAPI description) {
        description.getComponents().addSchemas("Problem", problem());
        description.getPaths().forEach((path, item) -> {
            if (path.startsWith("/v1/")) {
                add(item);
            }
        });
    }

    private static void add(PathItem item) {
        item.readOperationsMap().forEach((method, operation) -> {
            EVERYWHERE.forEach((status, text) -> respond(operation, status, text));
            if (method == PathItem.HttpMethod.POST) {
                OF_COMMANDS.forEach((status, text) -> respond(operation, status, text));
            }
        });
    }

    private static void respond(Operation operation, String status, String text) {
        Schema<?> problem = new Schema<>().$ref("#/components/schemas/Problem");
        operation
                .getResponses()
                .addApiResponse(
                        status,
                        new ApiResponse()
                                .description(text)
                                .content(new Content()
                                        .addMediaType(Problem.MEDIA_TYPE, new MediaType().schema(problem))));
    }

    private static Schema<?> problem() {
        Schema<?> fault = new ObjectSchema()
                .addProperty("pointer", new StringSchema().description("JSON pointer into the body"))
                .addProperty("code", new StringSchema())
                .addProperty("detail", new StringSchema());
        Schema<?> problem = new ObjectSchema()
                .description("RFC 9457")
                .addProperty("type", new StringSchema().format("uri-reference"))
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("instance", new StringSchema().format("uri-reference"))
                .addProperty("code", new StringSchema().description("stable; never changes its meaning"))
                .addProperty("rule", new IntegerSchema().description("of the deal model"))
                .addProperty("errors", new ArraySchema().items(fault))
                .addProperty("conflictingEventId", new StringSchema().format("uuid"))
                .addProperty("outcome", new StringSchema()._enum(List.of("not-done", "unknown")))
                .addProperty("traceId", new StringSchema());
        problem.setRequired(List.of("type", "title", "status", "detail", "instance", "code", "traceId"));
        return problem;
    }
}
