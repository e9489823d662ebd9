package io.dealtrail.deal.web.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.dealtrail.deal.decision.CommandCatalog;
import io.dealtrail.deal.decision.CommandType;
import io.dealtrail.schema.JsonSchemas;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The schemas of what commands carry and of the terms in it, in the form that the description's library keeps. */
final class CommandSchemas {

    private CommandSchemas() {}

    /** By name: of each command that of its data, under the name of its class. */
    static Map<String, Schema<?>> of(CommandCatalog catalog) {
        ObjectNode components = JsonSchemas.components(
                catalog.all().stream().map(CommandType::type).toList());
        catalog.all()
                .forEach(type ->
                        relax(type, components.withObject("/" + type.type().getSimpleName())));
        Map<String, Schema<?>> schemas = new TreeMap<>();
        components.properties().forEach(entry -> schemas.put(entry.getKey(), schema(entry.getValue())));
        return schemas;
    }

    /** The id of the path need not be repeated, and an id that is made where it is left out is not required. */
    private static void relax(CommandType type, ObjectNode schema) {
        if (!(schema.remove("required") instanceof ArrayNode required)) {
            return;
        }
        required.removeIf(name ->
                name.asString().equals(type.idProperty()) || name.asString().equals(type.generatedProperty()));
        if (!required.isEmpty()) {
            schema.set("required", required);
        }
    }

    private static Schema<?> schema(JsonNode schema) {
        try {
            return Json31.mapper().readValue(schema.toString(), Schema.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("not a schema: " + schema, impossible);
        }
    }
}
