package io.dealtrail.deal.web.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.math.BigDecimal;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;

/** Describes what the raw feeds take and give, and which routes need no token: the endpoints' signatures do not say so. */
final class FeedOperations implements OpenApiCustomizer {

    private static final List<String> FEEDS = List.of("/v1/events", "/v1/{aggregate}/{id}/events");

    @Override
    public void customise(OpenAPI description) {
        FEEDS.forEach(path -> describe(Route.at(description, path).getGet()));
        description.getPaths().forEach((path, item) -> {
            if (!path.startsWith("/v1/")) {
                item.readOperations().forEach(operation -> operation.setSecurity(List.of()));
            }
        });
    }

    private static void describe(Operation feed) {
        feed.setParameters(feed.getParameters().stream()
                .filter(parameter -> !parameter.getIn().equals("header"))
                .toList());
        feed.getParameters().forEach(FeedOperations::refine);
        feed.setResponses(new ApiResponses().addApiResponse("200", page()));
    }

    private static void refine(Parameter parameter) {
        switch (parameter.getName()) {
            case "limit" -> parameter.schema(number(1, 5000).example(500));
            case "fromPosition", "fromSequence" ->
                parameter.schema(number(0, Long.MAX_VALUE).format("int64")).description("inclusive");
            case "aggregate" -> parameter.schema(words());
            default -> {}
        }
    }

    private static Schema<?> words() {
        StringSchema words = new StringSchema();
        words.setEnum(List.of("parties", "sources", "portfolios", "partnerships"));
        return words;
    }

    private static Schema<?> number(long least, long most) {
        return new IntegerSchema()
                .format(null)
                .minimum(BigDecimal.valueOf(least))
                .maximum(BigDecimal.valueOf(most));
    }

    private static ApiResponse page() {
        Schema<?> event = new ObjectSchema().description("CloudEvents 1.0; dataschema names the schema of data");
        return new ApiResponse()
                .description("Events in order, without a gap")
                .addHeaderObject(
                        "Link",
                        new Header()
                                .description("rel=next, where there may be more")
                                .schema(new StringSchema()))
                .content(new Content()
                        .addMediaType(
                                "application/cloudevents-batch+json",
                                new MediaType().schema(new ArraySchema().items(event)))
                        .addMediaType("application/x-ndjson", new MediaType().schema(event)));
    }
}
