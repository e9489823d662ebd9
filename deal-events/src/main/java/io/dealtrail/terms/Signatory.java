package io.dealtrail.terms;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One who signs an agreement, with the roles it has in it. On the wire {@code "nokia"} where there are no roles, else
 * {@code {"party":"nokia","roles":["LICENSOR"]}}; a mention can be written here, so that it can be refused by its own rule.
 *
 * @param roles an open list, e.g. {@code LICENSOR}, {@code TARGET}
 */
public record Signatory(PartyRef party, List<String> roles) {

    public Signatory {
        Given.required(party, "party");
        roles = Given.list(roles);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Signatory party(String id) {
        return new Signatory(PartyRef.party(id), List.of());
    }

    @JsonCreator
    static Signatory read(
            @JsonProperty("party") @Nullable PartyRef party,
            @JsonProperty("mention") @Nullable String mention,
            @JsonProperty("roles") @Nullable List<String> roles) {
        if (party != null && mention == null) {
            return new Signatory(party, Given.list(roles));
        }
        if (party == null && mention != null) {
            return new Signatory(PartyRef.mention(mention), Given.list(roles));
        }
        throw new MalformedTermException("MALFORMED", "a signatory is a party or a mention");
    }

    @JsonValue
    Object json() {
        if (roles.isEmpty()) {
            return party;
        }
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("party", party);
        object.put("roles", roles);
        return object;
    }
}
