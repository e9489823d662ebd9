package io.dealtrail.terms;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How many of what is plain from where it stands: a bare number, a number with how exactly it is known, or a count with a unit.
 *
 * @param qualifier of a number; {@code null} where it is exact
 */
public record HowMany(
        @Nullable Long number,
        @Nullable CountQualifier qualifier,
        @Nullable Count count) {

    private static final Set<CountQualifier> OF_ONE_NUMBER =
            EnumSet.of(CountQualifier.EXACT, CountQualifier.APPROX, CountQualifier.AT_LEAST, CountQualifier.AT_MOST);

    public HowMany {
        Given.refuse((number == null) == (count == null), "how many is a number or a count");
        Given.refuse(number != null && number < 0, "not a count: " + number);
        Given.refuse(
                qualifier != null && (number == null || !OF_ONE_NUMBER.contains(qualifier)),
                "a count of " + qualifier + " needs a unit");
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static HowMany of(long number) {
        return new HowMany(number, null, null);
    }

    @JsonCreator
    static HowMany read(
            @JsonProperty("value") @Nullable Long value,
            @JsonProperty("from") @Nullable Long from,
            @JsonProperty("to") @Nullable Long to,
            @JsonProperty("qualifier") @Nullable CountQualifier qualifier,
            @JsonProperty("unit") @Nullable CountUnit unit,
            @JsonProperty("breakdown") @Nullable Map<CountUnit, Long> breakdown) {
        if (unit == null && breakdown == null && from == null && to == null) {
            return new HowMany(Given.required(value, "value"), Given.required(qualifier, "qualifier"), null);
        }
        return new HowMany(
                null,
                null,
                new Count(
                        value,
                        from,
                        to,
                        Given.required(qualifier, "qualifier"),
                        Given.required(unit, "unit"),
                        Given.map(breakdown)));
    }

    /** The same as a count; a bare number is exact. */
    public Count in(CountUnit unit) {
        CountQualifier known = qualifier == null ? CountQualifier.EXACT : qualifier;
        return count != null ? count : new Count(number, null, null, known, unit, Map.of());
    }

    @JsonValue
    @Nullable
    Object json() {
        if (count != null) {
            return count;
        }
        if (qualifier == null) {
            return number;
        }
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("value", Objects.requireNonNull(number));
        object.put("qualifier", qualifier);
        return object;
    }
}
