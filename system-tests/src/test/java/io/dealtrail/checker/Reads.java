package io.dealtrail.checker;

import static io.dealtrail.checker.Lines.number;
import static io.dealtrail.checker.Lines.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the query API answers. */
final class Reads {

    private static final List<String> COMPARED =
            List.of("factRef", "value", "unknown", "validFrom", "validTo", "sources", "event", "attested");

    private Reads() {}

    static void folded(History history, Verdict verdict) {
        Map<String, List<Row>> aggregates = history.aggregates();
        for (JsonNode answer : history.all("facts")) {
            long knownAt = number(answer, "knownAt", Long.MAX_VALUE);
            List<Row> known = aggregates.getOrDefault(text(answer, "aggregate"), List.of()).stream()
                    .filter(row -> number(row.line(), "knownSince", 0) <= knownAt)
                    .toList();
            try {
                Map<String, JsonNode> folded = new Fold(known).at(LocalDate.parse(text(answer, "validAt")));
                compare(stated(answer), folded, verdict);
            } catch (UnsupportedOperationException beyond) {
                verdict.unjudged().add(text(answer, "aggregate") + ": " + beyond.getMessage());
            }
        }
    }

    private static void compare(Map<String, JsonNode> shown, Map<String, JsonNode> folded, Verdict verdict) {
        Map<String, JsonNode> all = new TreeMap<>(shown);
        all.putAll(folded);
        all.keySet()
                .forEach(ref -> verdict.require(
                        Objects.equals(shown.get(ref), folded.get(ref)),
                        () -> "shown is " + shown.get(ref) + ", folded is " + folded.get(ref)));
    }

    /** The facts that somebody states, which are all that are not computed from others. */
    private static Map<String, JsonNode> stated(JsonNode answer) {
        Map<String, JsonNode> stated = new TreeMap<>();
        for (JsonNode fact : answer.path("facts")) {
            if (!fact.path("computed").asBoolean(false)) {
                stated.put(text(fact, "factRef"), ((ObjectNode) fact.deepCopy()).retain(COMPARED));
            }
        }
        return stated;
    }

    static void monotone(History history, Verdict verdict) {
        Seen.require(numbers(history.all("R"), "position"), false, verdict);
        for (List<JsonNode> each : Lines.grouped(history.all("R"), "aggregate").values()) {
            Seen.require(numbers(each, "version"), false, verdict);
        }
    }

    private static List<Seen> numbers(List<JsonNode> lines, String field) {
        return lines.stream()
                .filter(line -> line.has(field))
                .map(line -> new Seen(
                        number(line, "began", 0), number(line, "nanos", 0), number(line, field, 0), line.toString()))
                .toList();
    }
}
