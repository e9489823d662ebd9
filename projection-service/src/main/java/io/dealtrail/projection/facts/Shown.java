package io.dealtrail.projection.facts;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** How the value of a fact is written where there may be none: apart from there being no fact. */
final class Shown {

    private Shown() {}

    static Object value(@Nullable JsonNode value, boolean unknown) {
        if (value != null) {
            return value;
        }
        Map<String, Object> nothing = new LinkedHashMap<>();
        nothing.put("value", null);
        nothing.put("unknown", unknown);
        return nothing;
    }
}
