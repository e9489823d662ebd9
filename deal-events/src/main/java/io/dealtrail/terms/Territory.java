package io.dealtrail.terms;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Where a right holds: a word ({@code WORLDWIDE}, {@code NOT_SPECIFIED}) or ISO 3166 codes.
 *
 * @param word where it is one word
 */
public record Territory(@Nullable String word, List<String> include, List<String> exclude) {

    @JsonCreator
    static Territory of(JsonNode json) {
        return new Territory(json.asString(), List.of(), List.of());
    }

    @JsonValue
    Object json() {
        return word != null ? word : java.util.Map.of("include", include, "exclude", exclude);
    }
}
