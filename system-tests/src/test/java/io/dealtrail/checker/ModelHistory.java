package io.dealtrail.checker;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes a history line by line, by a clock of its own. */
final class ModelHistory {

    private final List<ObjectNode> lines = new ArrayList<>();
    private long nanos;

    long tick() {
        nanos += 1_000;
        return nanos;
    }

    /** A line of that kind, now, to which fields can be added. */
    ObjectNode line(String kind) {
        ObjectNode line =
                JsonMapper.shared().createObjectNode().put("kind", kind).put("nanos", tick());
        lines.add(line);
        return line;
    }

    /** How a process was told what came of its command. */
    ObjectNode end(String kind, ObjectNode invoke, int status) {
        return line(kind)
                .put("process", invoke.path("process").asString())
                .put("key", invoke.path("key").asString())
                .put("status", status);
    }

    void ok(ObjectNode invoke, List<Row> rows) {
        ok(
                invoke,
                rows.stream().map(Row::id).toList(),
                rows.getLast().sequence() + 1,
                rows.getLast().position());
    }

    void ok(ObjectNode invoke, List<String> events, long version, long position) {
        ObjectNode end = end("ok", invoke, 201).put("version", version).put("position", position);
        events.forEach(end.putArray("events")::add);
    }

    void stored(Row row) {
        lines.add(((ObjectNode) row.line().deepCopy()).put("kind", "S"));
    }

    void published(Row row, int partition, long offset, String value) {
        ObjectNode line =
                line("K").put("partition", partition).put("offset", offset).put("value", value);
        line.putObject("headers")
                .put("ce_id", row.id())
                .put("ce_source", "/deal-service/" + row.aggregate())
                .put("ce_type", row.field("type"))
                .put("ce_sequence", Long.toString(row.sequence()))
                .put("ce_position", Long.toString(row.position()))
                .put("ce_hash", row.field("hash"))
                .put("ce_actor", row.field("actor"))
                .put("ce_commandid", row.field("commandId"))
                .put("ce_correlationid", row.field("correlationId"))
                .put("ce_causationid", row.field("causationId"));
    }

    void pushed(Row row) {
        ObjectNode event = JsonMapper.shared().createObjectNode().put("id", row.id());
        event.put("source", "/deal-service/" + row.aggregate()).put("hash", row.field("hash"));
        event.put("type", row.field("type")).set("data", row.payload());
        line("E")
                .put("subscriber", "s1")
                .put("id", Long.toString(row.position()))
                .put("event", row.field("type").split("\\.", -1)[2])
                .put("data", event.toString());
    }

    void facts(String aggregate, String day, Map<String, JsonNode> facts) {
        line("R")
                .put("aggregate", aggregate)
                .put("validAt", day)
                .putArray("facts")
                .addAll(facts.values());
    }

    void checkpoint(long size, String root) {
        line("C").put("offset", size).put("size", size).put("root", root).put("signed", true);
    }

    void gauge(String when, String of, String name, long value) {
        line("gauge").put("when", when).put("of", of).put("name", name).put("value", value);
    }

    List<ObjectNode> lines() {
        return lines;
    }

    Stream<String> text() {
        return lines.stream().map(ObjectNode::toString);
    }
}
