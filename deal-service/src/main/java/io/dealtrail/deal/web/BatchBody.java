package io.dealtrail.deal.web;

import io.dealtrail.deal.decision.CommandCatalog;
import io.dealtrail.deal.decision.CommandType;
import io.dealtrail.deal.web.json.Fields;
import io.dealtrail.deal.web.json.Malformed;
import io.dealtrail.events.AggregateType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Several commands of one request.
 *
 * @param json as it was sent
 */
record BatchBody(ObjectNode json, List<Entry> commands) {

    private static final int MAX_COMMANDS = 100;

    /**
     * One of them.
     *
     * @param pointer where in the body it is
     */
    record Entry(String pointer, CommandType type, ObjectNode data) {}

    static BatchBody of(ObjectNode json, CommandCatalog catalog, AggregateType aggregate) {
        Fields body = new Fields(json, "");
        body.allow(Set.of("commands"));
        JsonNode list = json.path("commands");
        if (!list.isArray() || list.isEmpty() || list.size() > MAX_COMMANDS) {
            throw Malformed.at("/commands", "must be an array of 1 to " + MAX_COMMANDS + " commands");
        }
        List<Entry> entries = new ArrayList<>();
        for (int index = 0; index < list.size(); index++) {
            entries.add(entry(list.get(index), "/commands/" + index, catalog, aggregate));
        }
        return new BatchBody(json, List.copyOf(entries));
    }

    private static Entry entry(JsonNode json, String pointer, CommandCatalog catalog, AggregateType aggregate) {
        if (!(json instanceof ObjectNode object)) {
            throw Malformed.at(pointer, "must be an object with command and data");
        }
        Fields fields = new Fields(object, pointer);
        fields.allow(Set.of("command", "data"));
        String name = fields.text("command");
        CommandType type = catalog.byName(aggregate, name)
                .orElseThrow(() -> Malformed.at(pointer + "/command", "is no command of " + aggregate.plural()));
        return new Entry(pointer, type, fields.object("data"));
    }
}
