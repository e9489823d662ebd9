package io.dealtrail.checker;

import static io.dealtrail.checker.Lines.number;
import static io.dealtrail.checker.Lines.text;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One row of the event table, as SQL gave it. */
record Row(JsonNode line, long position, String aggregate, long sequence, String id) {

    static Row of(JsonNode line) {
        long position = number(line, "position", 0);
        return new Row(line, position, text(line, "aggregate"), number(line, "sequence", -1), text(line, "id"));
    }

    /** The text of any field. */
    String field(String name) {
        return text(line, name);
    }

    JsonNode payload() {
        return JsonMapper.shared().readTree(field("payload"));
    }
}
