package io.dealtrail.facts;

import io.dealtrail.terms.FactRef;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Addresses that lead into the value of a fact: {@code agreement:A1.term.to} is the member {@code to} of {@code agreement:A1.term}. */
public final class FactPaths {

    private FactPaths() {}

    /** Whether a statement about {@code outer} is also one about {@code inner}: the same fact, its object, or a value that contains it. */
    public static boolean covers(FactRef outer, FactRef inner) {
        return outer.object().equals(inner.object())
                && (outer.isObject() || outer.field().equals(inner.field()) || contains(outer.field(), inner.field()));
    }

    static boolean contains(String outer, String inner) {
        return inner.startsWith(outer + ".");
    }

    /** The fields that may contain this one, the longest first. */
    public static List<String> around(String field) {
        List<String> found = new ArrayList<>();
        for (int dot = field.lastIndexOf('.'); dot > 0; dot = field.lastIndexOf('.', dot - 1)) {
            found.add(field.substring(0, dot));
        }
        return found;
    }

    /** The way from the value of {@code outer} to {@code inner}, empty where they are the same. */
    public static List<String> between(String outer, String inner) {
        return outer.equals(inner)
                ? List.of()
                : List.of(inner.substring(outer.length() + 1).split("\\.", -1));
    }

    /** What is at the end of the path, or {@code null} where the value does not reach that far. */
    public static @Nullable JsonNode at(JsonNode value, List<String> path) {
        JsonNode found = value;
        for (String step : path) {
            found = found.isArray() && isIndex(step) ? found.path(Integer.parseInt(step)) : found.path(step);
        }
        return found.isMissingNode() ? null : found;
    }

    /** The value with another one at the end of the path; the value itself where the path leads through something that is no object. */
    public static JsonNode with(JsonNode value, List<String> path, JsonNode other) {
        if (path.isEmpty()) {
            return other;
        }
        if (!value.isObject()) {
            return value;
        }
        ObjectNode copy = (ObjectNode) value.deepCopy();
        JsonNode inner = copy.get(path.getFirst());
        JsonNode start = inner == null || inner.isNull() ? JsonNodeFactory.instance.objectNode() : inner;
        copy.set(path.getFirst(), with(start, path.subList(1, path.size()), other));
        return copy;
    }

    /** The value without what is at the end of the path. */
    static JsonNode without(JsonNode value, List<String> path) {
        JsonNode inner = value.get(path.getFirst());
        if (!value.isObject() || inner == null) {
            return value;
        }
        ObjectNode copy = (ObjectNode) value.deepCopy();
        if (path.size() == 1) {
            copy.remove(path.getFirst());
        } else {
            copy.set(path.getFirst(), without(inner, path.subList(1, path.size())));
        }
        return copy;
    }

    private static boolean isIndex(String step) {
        return step.length() < 6 && step.chars().allMatch(Character::isDigit) && !step.isEmpty();
    }
}
