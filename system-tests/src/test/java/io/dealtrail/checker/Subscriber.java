package io.dealtrail.checker;

import static io.dealtrail.checker.Lines.is;
import static io.dealtrail.checker.Lines.number;
import static io.dealtrail.checker.Lines.text;

import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The frames of server-sent events that one subscriber has read, over all its connections. */
record Subscriber(String name, List<JsonNode> frames) {

    /** What is no event, and does not say that any is missing. */
    private static final Set<String> ASIDE = Set.of("open", "bookmark", "overflow", "server-shutdown");

    static void contiguous(History history, Verdict verdict) {
        Lines.grouped(history.all("E"), "subscriber")
                .forEach((name, frames) -> new Subscriber(name, frames).judge(history, verdict));
    }

    private void judge(History history, Verdict verdict) {
        JsonNode open = frames.getFirst();
        if (!is("open", open, "event")) {
            verdict.unjudged().add("from where " + name + " reads");
            return;
        }
        Iterator<Row> due = history.stored().stream()
                .filter(row -> row.position() > number(open, "from", 0))
                .filter(row -> !open.has("only") || is(row.aggregate(), open, "only"))
                .iterator();
        for (JsonNode frame : frames) {
            if (!ASIDE.contains(text(frame, "event"))) {
                Row next = due.hasNext() ? due.next() : null;
                // The first wrong frame tells: all that follow it would be wrong.
                if (!verdict.require(isOf(next, frame), () -> name + " got instead of " + next + ": " + frame)) {
                    return;
                }
            }
        }
        verdict.require(!due.hasNext(), () -> name + " never got " + due.next());
    }

    private static boolean isOf(@Nullable Row row, JsonNode frame) {
        if (row == null || number(frame, "id", -1) != row.position()) {
            return false;
        }
        JsonNode event = JsonMapper.shared().readTree(text(frame, "data"));
        return row.field("type").contains("." + text(frame, "event") + ".")
                && is(row.field("type"), event, "type")
                && is(row.id(), event, "id")
                && is(row.field("hash"), event, "hash")
                && text(event, "source").endsWith("/" + row.aggregate())
                && event.path("data").equals(row.payload());
    }
}
