package io.dealtrail.checker;

import static io.dealtrail.checker.Lines.number;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The topic, as a consumer at {@code read_committed} has read it; a record without a value is no event. */
final class Topic {

    private Topic() {}

    static String header(JsonNode published, String name) {
        return Lines.text(published.path("headers"), "ce_" + name);
    }

    private static List<JsonNode> events(History history) {
        return history.all("K").stream()
                .filter(line -> line.path("value").isString())
                .toList();
    }

    static Map<String, List<JsonNode>> byId(History history) {
        return Lines.grouped(events(history), each -> header(each, "id"));
    }

    static void complete(History history, Verdict verdict) {
        Map<String, List<JsonNode>> published = byId(history);
        for (Row row : history.stored()) {
            List<JsonNode> found = published.getOrDefault(row.id(), List.of());
            verdict.require(found.size() == 1, () -> row + " is published " + found.size() + " times");
            found.forEach(each -> verdict.require(isOf(row, each), () -> row + " is published as " + each));
            published.remove(row.id());
        }
        published.values().forEach(each -> verdict.require(false, () -> "published, and not stored: " + each));
    }

    /** To the letter: its hash may stand beside another text. */
    private static boolean isOf(Row row, JsonNode published) {
        return Lines.is(row.field("payload"), published, "value")
                && header(published, "hash").equals(row.field("hash"))
                && header(published, "type").equals(row.field("type"))
                && header(published, "source").endsWith("/" + row.aggregate())
                && Long.parseLong(header(published, "sequence")) == row.sequence()
                && Long.parseLong(header(published, "position")) == row.position();
    }

    static void ordered(History history, Verdict verdict) {
        Lines.grouped(events(history), each -> header(each, "source")).forEach((source, all) -> {
            long partitions =
                    all.stream().map(each -> each.path("partition")).distinct().count();
            verdict.require(partitions == 1, () -> source + " is in " + partitions + " partitions");
            long last = -1;
            all.sort(Comparator.comparingLong(each -> number(each, "offset", -1)));
            for (JsonNode each : all) {
                long before = last;
                last = Long.parseLong(header(each, "sequence"));
                verdict.require(last >= before, () -> "after the sequence " + before + " comes " + each);
            }
        });
    }
}
