package io.dealtrail.terms;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a right may be used for: hierarchical open codes such as {@code PHONES.SMARTPHONES}, or {@code NOT_SPECIFIED}.
 *
 * @param word {@code NOT_SPECIFIED}; then there is nothing else
 * @param text the words of the source
 */
public record FieldOfUse(
        @Nullable String word,
        List<String> include,
        List<String> exclude,
        @Nullable String text) {

    private static final String NOT_SPECIFIED = "NOT_SPECIFIED";
    private static final Pattern CODE = Pattern.compile("[A-Z0-9_]+(\\.[A-Z0-9_]+)*");

    public FieldOfUse {
        include = Given.list(include);
        exclude = Given.list(exclude);
        boolean empty = include.isEmpty() && exclude.isEmpty() && text == null;
        if (word == null ? empty : !(empty && NOT_SPECIFIED.equals(word))) {
            throw MalformedTermException.malformed("not a field of use", word == null ? "no codes" : word);
        }
        include.forEach(FieldOfUse::checkCode);
        exclude.forEach(FieldOfUse::checkCode);
        Given.refuse(!Collections.disjoint(include, exclude), "a field both included and excluded");
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static FieldOfUse word(String word) {
        return new FieldOfUse(word, List.of(), List.of(), null);
    }

    @JsonCreator
    public static FieldOfUse of(
            @JsonProperty("include") @Nullable List<String> include,
            @JsonProperty("exclude") @Nullable List<String> exclude,
            @JsonProperty("text") @Nullable String text) {
        return new FieldOfUse(null, Given.list(include), Given.list(exclude), text);
    }

    /** What is left when these fields end; empty where nothing is. */
    public Optional<FieldOfUse> without(List<String> ended) {
        if (ended.isEmpty()) {
            return Optional.of(this);
        }
        List<String> left = include.stream()
                .filter(code -> ended.stream().noneMatch(other -> (code + ".").startsWith(other + ".")))
                .toList();
        if (left.isEmpty() && !include.isEmpty()) {
            return Optional.empty();
        }
        List<String> excluded =
                Stream.concat(exclude.stream(), ended.stream()).distinct().toList();
        return Optional.of(new FieldOfUse(null, left, excluded, text));
    }

    private static void checkCode(String code) {
        if (!CODE.matcher(code).matches()) {
            throw MalformedTermException.malformed("not the code of a field", code);
        }
    }

    @JsonValue
    Object json() {
        if (word != null) {
            return word;
        }
        Map<String, Object> object = new LinkedHashMap<>();
        Given.put(object, "include", include);
        Given.put(object, "exclude", exclude);
        if (text != null) {
            object.put("text", text);
        }
        return object;
    }
}
