package io.dealtrail.contract;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One message of the document, with what its traits add. */
final class Message {

    private final JsonNode described;
    private final Schema headers;
    private final Schema payload;
    private final @Nullable Schema key;
    private final Set<String> names;
    private final Set<String> properties;

    /** @param traits with all references of their own resolved */
    Message(Description description, JsonNode described, List<JsonNode> traits) {
        this.described = described;
        List<JsonNode> headerParts = parts("headers", described, traits);
        List<JsonNode> keys = traits.stream()
                .map(trait -> trait.at("/bindings/kafka/key"))
                .filter(JsonNode::isObject)
                .toList();
        JsonNode components = description.components();
        this.headers = Schemas.all(headerParts, components);
        this.key = keys.isEmpty() ? null : Schemas.all(keys, components);
        JsonNode inline = payloadSchema() == null
                ? described.path("payload")
                : JsonMapper.shared().createObjectNode();
        this.payload = Schemas.all(List.of(inline), components);
        this.names = properties(headerParts.stream());
        this.properties = properties(Stream.of(description.resolved(inline)));
    }

    String name() {
        return described.path("name").asString();
    }

    /** The value that a header always has, empty where it may have several. */
    String constant(String header) {
        return described
                .path("headers")
                .path("properties")
                .path(header)
                .path("const")
                .asString("");
    }

    /** The path at which both services serve the schema of the payload, {@code null} where the document has it itself. */
    @Nullable
    String payloadSchema() {
        JsonNode reference = described.at("/payload/schema/$ref");
        return reference.isMissingNode() ? null : "/" + reference.asString();
    }

    List<String> complaintsOfKey(@Nullable String given) {
        if (key == null || given == null) {
            return key == null && given == null ? List.of() : List.of("the key is " + given);
        }
        return complaints("key", key, JsonMapper.shared().valueToTree(given), Set.of());
    }

    List<String> complaintsOfHeaders(JsonNode given) {
        return complaints("headers", headers, given, names);
    }

    List<String> complaintsOfPayload(JsonNode given) {
        return complaints("payload", payload, given, properties);
    }

    /** What is added belongs into the document, though readers are to ignore what they do not know. */
    private static List<String> complaints(String what, Schema schema, JsonNode given, Set<String> known) {
        Stream<String> wrong = schema.validate(given).stream().map(Error::toString);
        Stream<String> unknown = given.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .map(name -> "undescribed " + name);
        return Stream.concat(wrong, unknown)
                .map(complaint -> what + ": " + complaint)
                .toList();
    }

    private static List<JsonNode> parts(String name, JsonNode described, List<JsonNode> traits) {
        return Stream.concat(traits.stream(), Stream.of(described))
                .map(part -> part.path(name))
                .filter(JsonNode::isObject)
                .toList();
    }

    private static Set<String> properties(Stream<JsonNode> schemas) {
        return schemas.flatMap(schema -> schema.path("properties").propertyNames().stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
