package io.dealtrail.deal.web.openapi;

import io.dealtrail.deal.decision.CommandCatalog;
import io.dealtrail.deal.decision.CommandType;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import org.springdoc.core.customizers.OpenApiCustomizer;

/** Puts one operation for each command of the catalog in the place of the one route that serves them all. */
final class CommandOperations implements OpenApiCustomizer {

    private static final String RULE = "/v1/{aggregate}/{id}/commands/{command}";

    private final CommandCatalog catalog;

    CommandOperations(CommandCatalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public void customise(OpenAPI description) {
        if (description.getPaths().remove(RULE) == null) {
            throw new IllegalStateException("the route of commands is no longer " + RULE);
        }
        CommandSchemas.of(catalog)
                .forEach((name, schema) -> description.getComponents().addSchemas(name, schema));
        for (CommandType type : catalog.all()) {
            description
                    .getPaths()
                    .addPathItem(
                            "/v1/" + type.aggregate().plural() + "/{id}/commands/" + type.path(),
                            new PathItem().post(operation(type)));
        }
    }

    /** The name of a command, told apart where commands of several aggregates share one. */
    private static String idOf(CommandType type) {
        return type.type().getSimpleName();
    }

    private static Operation operation(CommandType type) {
        return new Operation()
                .operationId(idOf(type))
                .addTagsItem(type.aggregate().plural())
                .parameters(CommandParameters.all())
                .requestBody(new RequestBody().required(true).content(content("#/components/schemas/" + idOf(type))))
                .responses(CommandResponses.all());
    }

    private static Content content(String ref) {
        return new Content().addMediaType("application/json", new MediaType().schema(new Schema<>().$ref(ref)));
    }
}
