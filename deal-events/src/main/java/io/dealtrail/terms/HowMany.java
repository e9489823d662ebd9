package io.dealtrail.terms;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How many of what is plain from where it stands: a bare number, or a count where the number is not exact. */
public record HowMany(@Nullable Long number, @Nullable Count count) {

    public HowMany {
        Given.refuse((number == null) == (count == null), "how many is a number or a count");
        Given.refuse(number != null && number < 0, "not a count: " + number);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static HowMany of(long number) {
        return new HowMany(number, null);
    }

    @JsonCreator
    static HowMany read(
            @JsonProperty("value") @Nullable Long value,
            @JsonProperty("from") @Nullable Long from,
            @JsonProperty("to") @Nullable Long to,
            @JsonProperty("qualifier") CountQualifier qualifier,
            @JsonProperty("unit") CountUnit unit,
            @JsonProperty("breakdown") @Nullable Map<CountUnit, Long> breakdown) {
        return new HowMany(null, new Count(value, from, to, qualifier, unit, Given.map(breakdown)));
    }

    /** The same as a count; a bare number is exact. */
    public Count in(CountUnit unit) {
        return count != null ? count : new Count(number, null, null, CountQualifier.EXACT, unit, Map.of());
    }

    @JsonValue
    @Nullable
    Object json() {
        return number != null ? number : count;
    }
}
