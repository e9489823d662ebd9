package io.dealtrail.terms;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a right holds: a word, or ISO 3166-1 countries and ISO 3166-2 subdivisions. Without an inclusion it is the whole world but for
 * the exclusions.
 *
 * @param word {@code WORLDWIDE} or {@code NOT_SPECIFIED}; then there are no codes
 */
public record Territory(@Nullable String word, List<String> include, List<String> exclude) {

    private static final Set<String> WORDS = Set.of("WORLDWIDE", "NOT_SPECIFIED");

    public Territory {
        include = Given.list(include);
        exclude = Given.list(exclude);
        boolean empty = include.isEmpty() && exclude.isEmpty();
        if (word == null ? empty : !(empty && WORDS.contains(word))) {
            throw MalformedTermException.malformed("not a territory", word == null ? "no codes" : word);
        }
        include.forEach(CountryCodes::countryOrSubdivision);
        exclude.forEach(CountryCodes::countryOrSubdivision);
        Given.refuse(!Collections.disjoint(include, exclude), "a territory both included and excluded");
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Territory word(String word) {
        return new Territory(word, List.of(), List.of());
    }

    @JsonCreator
    public static Territory of(
            @JsonProperty("include") @Nullable List<String> include,
            @JsonProperty("exclude") @Nullable List<String> exclude) {
        return new Territory(null, Given.list(include), Given.list(exclude));
    }

    /** What is left when these territories end; empty where nothing is. */
    public Optional<Territory> without(List<String> ended) {
        if (ended.isEmpty()) {
            return Optional.of(this);
        }
        List<String> left = include.stream()
                .filter(code -> ended.stream().noneMatch(other -> (code + "-").startsWith(other + "-")))
                .toList();
        if (left.isEmpty() && !include.isEmpty()) {
            return Optional.empty();
        }
        List<String> excluded =
                Stream.concat(exclude.stream(), ended.stream()).distinct().toList();
        return Optional.of(new Territory(null, left, excluded));
    }

    @JsonValue
    Object json() {
        if (word != null) {
            return word;
        }
        Map<String, Object> codes = new LinkedHashMap<>();
        Given.put(codes, "include", include);
        Given.put(codes, "exclude", exclude);
        return codes;
    }
}
