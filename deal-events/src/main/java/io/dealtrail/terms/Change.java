package io.dealtrail.terms;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One fact that an amendment changes.
 *
 * @param from the value before, as the amendment says it; for people, the recorded one counts
 * @param to the value afterwards
 */
public record Change(FactRef factRef, @Nullable JsonNode from, JsonNode to) {

    public Change {
        Given.required(factRef, "factRef");
        Given.required(to, "to");
        Given.refuse(factRef.isObject(), "a change is of a field: " + factRef);
    }
}
