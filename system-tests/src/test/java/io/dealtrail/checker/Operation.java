package io.dealtrail.checker;

import static io.dealtrail.checker.Lines.number;
import static io.dealtrail.checker.Lines.text;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * One try of a command.
 *
 * @param invoke what was asked
 * @param end what was answered; missing where nothing is known of that
 * @param expected the version that was asked for by {@code If-Match}; -1 where none was
 * @param status of the answer; 0 where there is none
 */
record Operation(JsonNode invoke, JsonNode end, String aggregate, long expected, long began, long ended, long status) {

    static Operation of(JsonNode invoke, JsonNode end) {
        long expected = number(invoke, "ifMatch", -1);
        long began = number(invoke, "nanos", 0);
        long ended = number(end, "nanos", Long.MAX_VALUE);
        return new Operation(invoke, end, text(invoke, "aggregate"), expected, began, ended, number(end, "status", 0));
    }

    /** What a client is told of a command that was accepted; nothing, where nothing had to be stored. */
    record Answer(List<String> events, long version, long position) {
        static final Answer NOTHING = new Answer(List.of(), 0, 0);
    }

    /** One of ok, fail and info, which is unknown. */
    String outcome() {
        return end.path("kind").asString("info");
    }

    boolean isAccepted() {
        return outcome().equals("ok");
    }

    Answer answer() {
        List<String> ids =
                end.path("events").valueStream().map(JsonNode::asString).toList();
        return ids.isEmpty() ? Answer.NOTHING : new Answer(ids, number(end, "version", 0), number(end, "position", 0));
    }
}
