package io.dealtrail.deal.knowledge;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Where the events of an agreement's life write the facts that are not called as their fields are. */
final class LifecycleFields {

    private static final Map<String, String> NAMES = Map.of(
            "closedOn", "on",
            "terminatedOn", "on",
            "abandonedOn", "on",
            "decidedOn", "on",
            "exercisedOn", "on",
            "decidedBy", "by",
            "exercisedBy", "by",
            "terminationReason", "reason",
            "abandonmentReason", "reason",
            "termAnnouncedOn", "announcedOn");

    private LifecycleFields() {}

    /** Writes the value where the event has a field for it. */
    static boolean set(ObjectNode event, String fact, JsonNode value) {
        String field = NAMES.getOrDefault(fact, fact);
        if (fact.equals("effectiveTo") && event.has("on") && !event.has(fact)) {
            return replace(event, "on", value); // an expiry is the end of the agreement
        }
        return replace(event, field, value);
    }

    private static boolean replace(ObjectNode event, String field, JsonNode value) {
        if (!event.has(field)) {
            return false;
        }
        event.set(field, value);
        return true;
    }
}
