package io.dealtrail.terms;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * Who may exercise an option: a party, or {@code NOT_SPECIFIED}, which means any party of the agreement.
 *
 * @param party {@code null} where it is not specified
 */
public record OptionHolder(@Nullable PartyRef party) {

    private static final String NOT_SPECIFIED = "NOT_SPECIFIED";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static OptionHolder parse(String text) {
        return new OptionHolder(text.equals(NOT_SPECIFIED) ? null : PartyRef.party(text));
    }

    @JsonCreator
    static OptionHolder mention(@JsonProperty("mention") String name) {
        return new OptionHolder(PartyRef.mention(name));
    }

    @JsonValue
    Object json() {
        return party == null ? NOT_SPECIFIED : party;
    }
}
