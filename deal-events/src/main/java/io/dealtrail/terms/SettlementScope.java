package io.dealtrail.terms;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much of a dispute a settlement ends: {@code "ALL"} on the wire, or a part of it.
 *
 * @param part {@code null} where it is all
 */
public record SettlementScope(@Nullable DisputeScope part) {

    private static final String WORD = "ALL";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static SettlementScope parse(String word) {
        if (!word.equals(WORD)) {
            throw MalformedTermException.malformed("not the scope of a settlement", word);
        }
        return new SettlementScope((DisputeScope) null);
    }

    @JsonCreator
    static SettlementScope read(
            @JsonProperty("respondents") @Nullable List<PartyRef> respondents,
            @JsonProperty("jurisdictions") @Nullable List<String> jurisdictions,
            @JsonProperty("proceedings") @Nullable List<String> proceedings) {
        return new SettlementScope(
                new DisputeScope(Given.list(respondents), Given.list(jurisdictions), Given.list(proceedings)));
    }

    @JsonValue
    Object json() {
        return part == null ? WORD : part;
    }
}
