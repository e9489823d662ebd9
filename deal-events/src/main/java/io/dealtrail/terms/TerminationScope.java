package io.dealtrail.terms;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How much of an agreement ends: on the wire {@code "FULL"}, or {@code {"grants":["G1"],"fields":["AUTOMOTIVE"],"territories":["CN"]}}.
 *
 * @param grants the licences; none where fields and territories of all of them end
 * @param fields codes of fields of use
 * @param territories ISO 3166 codes
 */
public record TerminationScope(List<String> grants, List<String> fields, List<String> territories) {

    private static final String WHOLE = "FULL";

    /** All of it. */
    public static final TerminationScope FULL = new TerminationScope(List.of(), List.of(), List.of());

    public TerminationScope {
        grants = Given.list(grants);
        fields = Given.list(fields);
        territories = Given.list(territories);
        grants.forEach(Ids::inner);
        if (!fields.isEmpty()) {
            FieldOfUse.of(fields, null, null);
        }
        if (!territories.isEmpty()) {
            Territory.of(territories, null);
        }
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static TerminationScope word(String word) {
        Given.refuse(!word.equals(WHOLE), "not a scope: " + word);
        return FULL;
    }

    @JsonCreator
    static TerminationScope of(
            @JsonProperty("grants") @Nullable List<String> grants,
            @JsonProperty("fields") @Nullable List<String> fields,
            @JsonProperty("territories") @Nullable List<String> territories) {
        TerminationScope scope = new TerminationScope(Given.list(grants), Given.list(fields), Given.list(territories));
        Given.refuse(scope.isFull(), "a part names grants, fields or territories");
        return scope;
    }

    public boolean isFull() {
        return grants.isEmpty() && fields.isEmpty() && territories.isEmpty();
    }

    @JsonValue
    Object json() {
        if (isFull()) {
            return WHOLE;
        }
        Map<String, Object> object = new LinkedHashMap<>();
        Given.put(object, "grants", grants);
        Given.put(object, "fields", fields);
        Given.put(object, "territories", territories);
        return object;
    }
}
