package io.dealtrail.terms;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A registered party by its id, or the mention of someone who is not registered and cannot act.
 *
 * @param party the id, on the wire a bare string
 * @param mention a name, on the wire {@code {"mention":"Foxconn"}}
 */
public record PartyRef(@Nullable String party, @Nullable String mention) {

    public static PartyRef party(String id) {
        return new PartyRef(id, null);
    }

    public static PartyRef mention(String name) {
        return new PartyRef(null, name);
    }

    @JsonCreator
    static PartyRef of(JsonNode json) {
        return json.isString()
                ? party(json.stringValue())
                : mention(json.path("mention").asString());
    }

    public boolean isMention() {
        return mention != null;
    }

    @JsonValue
    Object json() {
        return party != null ? party : Map.of("mention", String.valueOf(mention));
    }
}
