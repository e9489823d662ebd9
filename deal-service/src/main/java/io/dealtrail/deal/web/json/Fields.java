package io.dealtrail.deal.web.json;

import io.dealtrail.deal.decision.FieldError;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The properties of an object that is read by hand, each required.
 *
 * @param pointer where the object is
 */
public record Fields(ObjectNode json, String pointer) {

    /** Refuses every property but these. */
    public void allow(Set<String> names) {
        List<FieldError> faults = json.propertyNames().stream()
                .filter(name -> !names.contains(name))
                .map(name -> BindingFaults.unknown(pointer, name))
                .toList();
        if (!faults.isEmpty()) {
            throw Malformed.of(faults);
        }
    }

    public String text(String name) {
        JsonNode value = json.path(name);
        if (!value.isString()) {
            throw Malformed.at(
                    Pointers.child(pointer, name), value.isMissingNode() ? "is required" : "must be a string");
        }
        return value.stringValue();
    }

    public ObjectNode object(String name) {
        JsonNode value = json.path(name);
        if (value instanceof ObjectNode object) {
            return object;
        }
        throw Malformed.at(Pointers.child(pointer, name), value.isMissingNode() ? "is required" : "must be an object");
    }
}
