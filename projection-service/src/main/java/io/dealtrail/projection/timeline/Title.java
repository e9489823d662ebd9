package io.dealtrail.projection.timeline;

import io.dealtrail.terms.PartyRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A sentence in which registered parties stand as references, so that it reads with the names known at the time it is read. */
final class Title {

    private static final int NAMED_AT_MOST = 8;
    private static final int NAMED_OF_MANY = 5;

    private final ArrayNode parts = JsonNodeFactory.instance.arrayNode();

    static Title text(String text) {
        return new Title().and(text);
    }

    static Title parties(Collection<PartyRef> parties) {
        return new Title().andParties(parties);
    }

    Title and(String text) {
        parts.add(text);
        return this;
    }

    Title and(PartyRef party) {
        if (party.party() == null) {
            parts.add(String.valueOf(party.mention()));
        } else {
            parts.addObject().put("party", party.party());
        }
        return this;
    }

    /** All of a few; of many, as pools have, the first ones and how many others there are. */
    Title andParties(Collection<PartyRef> parties) {
        List<PartyRef> all = new ArrayList<>(parties);
        boolean many = all.size() > NAMED_AT_MOST;
        int named = many ? NAMED_OF_MANY : all.size();
        for (int i = 0; i < named; i++) {
            if (i > 0) {
                and(i == all.size() - 1 ? " and " : ", ");
            }
            and(all.get(i));
        }
        return many ? and(" and %d others".formatted(all.size() - named)) : this;
    }

    ArrayNode parts() {
        return parts;
    }

    /** The ids of the parties that stored parts refer to. */
    static Set<String> referredTo(JsonNode parts) {
        Set<String> ids = new TreeSet<>();
        for (JsonNode part : parts) {
            if (part.isObject()) {
                ids.add(part.path("party").asString());
            }
        }
        return ids;
    }

    /** Stored parts as text; a party without a known name appears as its id. */
    static String read(JsonNode parts, Map<String, String> names) {
        StringBuilder text = new StringBuilder();
        for (JsonNode part : parts) {
            String id = part.path("party").asString("");
            text.append(part.isObject() ? names.getOrDefault(id, id) : part.asString());
        }
        return text.toString();
    }
}
