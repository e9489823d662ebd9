package io.dealtrail.projection.partnerships;

import io.dealtrail.facts.FactVersion;
import io.dealtrail.projection.facts.DealObjects;
import io.dealtrail.projection.facts.Snapshot;
import io.dealtrail.terms.FactRef;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Writes what is rumoured of a partnership, apart from what is known. */
final class RumourList {

    private static final String RUMOURS = "rumours";

    private final Snapshot known;
    private final DealObjects objects;

    RumourList(Snapshot known, DealObjects objects) {
        this.known = known;
        this.objects = objects;
    }

    /** Each with its status: open, confirmed or denied. */
    List<Map<String, Object>> all(FactRef partnership) {
        List<Map<String, Object>> rumours = objects.entries(partnership, RUMOURS + ".");
        rumours.forEach(rumour -> rumour.put("status", status(partnership, String.valueOf(rumour.get("id")))));
        return rumours;
    }

    private String status(FactRef partnership, String id) {
        Optional<FactVersion> outcome = known.facts().get(partnership.field("rumourOutcomes." + id));
        return outcome.map(FactVersion::value).map(JsonNode::asString).orElse("OPEN");
    }

    /** The agreements of which there is nothing but a rumour. */
    List<Map<String, Object>> agreements() {
        return known.computed().rumoured().entrySet().stream()
                .map(each -> {
                    Map<String, Object> written = new LinkedHashMap<>();
                    written.put("id", each.getKey().id());
                    written.putAll(objects.fields(each.getKey(), _ -> true));
                    written.put("sources", each.getValue().sources());
                    return written;
                })
                .toList();
    }
}
