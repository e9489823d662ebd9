package io.dealtrail.checker;

import static io.dealtrail.checker.Lines.grouped;
import static io.dealtrail.checker.Lines.is;
import static io.dealtrail.checker.Lines.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * What was written down of one run.
 *
 * @param lines by kind, as they were written
 * @param stored the event table, by position
 * @param operations by when they began
 */
record History(Map<String, List<JsonNode>> lines, List<Row> stored, List<Operation> operations) {

    /** Reads one JSON object a line. */
    static History of(Stream<String> written) {
        List<JsonNode> all = written.map(JsonMapper.shared()::readTree).toList();
        Map<String, List<JsonNode>> lines = grouped(all, line -> line.has("facts") ? "facts" : text(line, "kind"));
        Stream<Row> stored = lines.getOrDefault("S", List.of()).stream().map(Row::of);
        List<Operation> operations = new ArrayList<>();
        grouped(all.stream().filter(line -> line.has("process")).toList(), "process")
                .values()
                .forEach(own -> pair(own, operations));
        operations.sort(Comparator.comparingLong(Operation::began));
        return new History(
                lines, stored.sorted(Comparator.comparingLong(Row::position)).toList(), operations);
    }

    /** A process does one thing after the other: what it is told is about what it asked last. */
    private static void pair(List<JsonNode> own, List<Operation> operations) {
        for (int i = 0; i < own.size(); i++) {
            JsonNode next = i + 1 < own.size() ? own.get(i + 1) : MissingNode.getInstance();
            if (is("invoke", own.get(i), "kind")) {
                operations.add(Operation.of(own.get(i), is("invoke", next, "kind") ? MissingNode.getInstance() : next));
            }
        }
    }

    List<JsonNode> all(String kind) {
        return lines.getOrDefault(kind, List.of());
    }

    /** The event table by aggregate, each by position. */
    Map<String, List<Row>> aggregates() {
        return grouped(stored, Row::aggregate);
    }

    List<Command> commands() {
        Map<String, List<Row>> rows = grouped(stored, row -> row.field("commandId"));
        List<Command> commands = new ArrayList<>();
        grouped(operations, each -> text(each.invoke(), "key"))
                .forEach((key, tries) -> commands.add(Command.of(tries, rows.getOrDefault(key, List.of()))));
        return commands;
    }
}
