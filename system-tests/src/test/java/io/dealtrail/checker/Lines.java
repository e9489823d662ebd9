package io.dealtrail.checker;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Reads fields of lines, which may be missing. */
final class Lines {

    private Lines() {}

    static String text(JsonNode line, String field) {
        return line.path(field).asString("");
    }

    static boolean is(String value, JsonNode line, String field) {
        return text(line, field).equals(value);
    }

    static long number(JsonNode line, String field, long otherwise) {
        return line.path(field).asLong(otherwise);
    }

    static Map<String, List<JsonNode>> grouped(List<JsonNode> lines, String field) {
        return grouped(lines, line -> text(line, field));
    }

    static <T> Map<String, List<T>> grouped(List<T> all, Function<T, String> by) {
        return all.stream().collect(Collectors.groupingBy(by, TreeMap::new, Collectors.toList()));
    }
}
