package io.dealtrail.terms;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A registered party by its id, or the mention of someone who is not registered and cannot act: exactly one of the two.
 *
 * @param party the id, on the wire a bare string
 * @param mention a name, on the wire {@code {"mention":"Foxconn"}}
 */
public record PartyRef(@Nullable String party, @Nullable String mention) {

    public PartyRef {
        if ((party == null) == (mention == null)) {
            throw new MalformedTermException("MALFORMED", "a party is an id or a mention");
        }
        if (party != null) {
            Ids.outer(party);
        } else {
            Given.text(mention, "mention");
        }
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static PartyRef party(String id) {
        return new PartyRef(id, null);
    }

    @JsonCreator
    public static PartyRef mention(@JsonProperty("mention") String name) {
        return new PartyRef(null, name);
    }

    public boolean isMention() {
        return mention != null;
    }

    @JsonValue
    Object json() {
        return party != null ? party : Map.of("mention", String.valueOf(mention));
    }
}
