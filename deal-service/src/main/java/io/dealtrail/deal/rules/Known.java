package io.dealtrail.deal.rules;

import io.dealtrail.events.EventJson;
import io.dealtrail.facts.FactVersion;
import io.dealtrail.facts.Facts;
import io.dealtrail.terms.FactRef;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** One object as it is known now, corrections and retractions counted: the thin typed view over facts that rules look at. */
public record Known(Facts facts, FactRef object) {

    /** Whether anything brought it into being that still holds. */
    public boolean exists() {
        return facts.origin(object).isPresent();
    }

    /** The event that brought it into being. */
    public Optional<UUID> origin() {
        return facts.origin(object).map(recorded -> recorded.eventId());
    }

    /** All values of a field over world time. */
    public List<FactVersion> versions(String field) {
        return facts.versions(object.field(field));
    }

    /** The value of a field, the last one in world time where it changes; nothing where it is unknown. */
    public Optional<JsonNode> value(String field) {
        return versions(field).reversed().stream()
                .flatMap(version -> Optional.ofNullable(version.value()).stream())
                .filter(value -> !value.isNull())
                .findFirst();
    }

    /** A field as the term that it is. */
    public <T> Optional<T> read(String field, Class<T> type) {
        return value(field).map(value -> EventJson.mapper().treeToValue(value, type));
    }

    /** A field that is a list of terms, empty where it is not known. */
    public <T> List<T> list(String field, Class<T> type) {
        return value(field).stream()
                .flatMap(JsonNode::valueStream)
                .map(value -> EventJson.mapper().treeToValue(value, type))
                .toList();
    }
}
