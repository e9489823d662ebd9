package io.dealtrail.contract;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import io.dealtrail.schema.AsyncApi;
import io.dealtrail.schema.EventSchemas;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The AsyncAPI document as a judge: names whatever of a record or of a frame is not as the document and the schemas say. */
public final class Contract {

    private final Description description;
    private final UnaryOperator<String> schemas;
    private final Map<String, Schema> payloads = new HashMap<>();

    /**
     * @param document the text of the AsyncAPI document
     * @param schemas the text of the JSON Schema at a path, e.g. {@code /schemas/agreement-signed.v1.json}
     */
    public Contract(String document, UnaryOperator<String> schemas) {
        this.description = Description.read(document);
        this.schemas = schemas;
    }

    /** The document and the schemas that this build serves. */
    public static Contract ofThisBuild() {
        return new Contract(
                AsyncApi.text(),
                path -> EventSchemas.names().stream()
                        .filter(name -> name.schemaPath().equals(path))
                        .findFirst()
                        .flatMap(EventSchemas::text)
                        .orElseThrow(() -> new IllegalArgumentException("there is no schema at " + path)));
    }

    /** What is wrong with a record of the topic; nothing where it is as described. */
    public List<String> complaintsOfRecord(@Nullable String key, Map<String, String> headers, @Nullable String value) {
        String type = headers.getOrDefault("ce_type", "no ce_type");
        Optional<Message> described = description.ofTopic(type);
        if (described.isEmpty()) {
            return List.of("no message of the topic has the type " + type);
        }
        Message message = described.get();
        JsonNode payload = value == null
                ? JsonMapper.shared().nullNode()
                : JsonMapper.shared().readTree(value);
        String schemaPath = message.payloadSchema();
        return Stream.of(
                        message.complaintsOfKey(key),
                        message.complaintsOfHeaders(JsonMapper.shared().valueToTree(headers)),
                        schemaPath == null ? message.complaintsOfPayload(payload) : complaints(schemaPath, payload))
                .flatMap(List::stream)
                .map(complaint -> type + ": " + complaint)
                .toList();
    }

    /** What is wrong with a frame of the feed. */
    public List<String> complaintsOfFrame(@Nullable String id, String event, String data) {
        JsonNode payload = JsonMapper.shared().readTree(data);
        return Stream.concat(
                        complaintsOfFrame(description.ofFeed(event), id, event, payload),
                        payload.has("dataschema") ? complaintsOfEvent(id, event, payload) : Stream.of())
                .map(complaint -> event + ": " + complaint)
                .toList();
    }

    /** What is wrong with a frame of a replay. */
    public List<String> complaintsOfReplay(@Nullable String id, String event, String data) {
        return description
                .ofReplay(event)
                .map(message -> complaintsOfFrame(
                                message, id, event, JsonMapper.shared().readTree(data))
                        .map(complaint -> event + ": " + complaint)
                        .toList())
                .orElse(List.of("no message of a replay is called " + event));
    }

    private static Stream<String> complaintsOfFrame(
            Message message, @Nullable String id, String event, JsonNode payload) {
        ObjectNode fields = JsonMapper.shared().createObjectNode();
        if (id != null) {
            fields.put("id", id);
        }
        fields.put("event", event);
        return Stream.concat(
                message.complaintsOfHeaders(fields).stream(), message.complaintsOfPayload(payload).stream());
    }

    /** How long a client of the feed waits before it comes back, in milliseconds. */
    public int retryMillis() {
        return description.retryMillis();
    }

    private Stream<String> complaintsOfEvent(@Nullable String id, String event, JsonNode payload) {
        String type = payload.path("type").asString("");
        String position = payload.path("position").asString("");
        Stream<String> wrong = Stream.of(
                        position.equals(id) ? "" : "the id is not the position " + position,
                        type.matches("io\\.dealtrail\\." + event + "\\.v\\d+")
                                ? ""
                                : "the event is not of the type " + type)
                .filter(complaint -> !complaint.isEmpty());
        String schemaPath = URI.create(payload.path("dataschema").asString("")).getPath();
        return Stream.concat(wrong, complaints(schemaPath, payload.path("data")).stream());
    }

    private List<String> complaints(String schemaPath, JsonNode data) {
        return payloads
                .computeIfAbsent(schemaPath, path -> Schemas.standAlone(schemas.apply(path)))
                .validate(data)
                .stream()
                .map(Error::toString)
                .toList();
    }
}
