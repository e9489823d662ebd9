package io.dealtrail.terms;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a right may be used for: hierarchical open codes, or {@code NOT_SPECIFIED}.
 *
 * @param word where it is one word
 */
public record FieldOfUse(
        @Nullable String word,
        List<String> include,
        List<String> exclude,
        @Nullable String text) {

    @JsonCreator
    static FieldOfUse of(JsonNode json) {
        return new FieldOfUse(json.asString(), List.of(), List.of(), null);
    }

    @JsonValue
    Object json() {
        return word != null ? word : Map.of("include", include, "exclude", exclude);
    }
}
