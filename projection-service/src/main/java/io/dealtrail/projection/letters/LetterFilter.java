package io.dealtrail.projection.letters;

import io.dealtrail.events.AggregateRef;
import io.dealtrail.projection.intake.Cause;
import io.dealtrail.projection.web.ApiProblem;
import io.dealtrail.projection.web.Codelist;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which dead letters are meant.
 *
 * @param causes one of them; any where there are none
 * @param aggregate that they are about; any where there is none
 */
record LetterFilter(List<String> causes, @Nullable AggregateRef aggregate) {

    private static final String CONDITION = " " + """
            and (cardinality(:causes::text[]) = 0 or letter.cause = any (:causes))
            and (:type::text is null or (letter.aggregate_type = :type and letter.aggregate_id = :aggregate))""";

    /** As asked for; refuses what is no cause or no aggregate. */
    static LetterFilter of(List<String> causes, @Nullable String aggregate) {
        Codelist.requireAll("?cause", causes, Codelist.of(Cause.class));
        return new LetterFilter(causes, aggregate == null ? null : parsed(aggregate));
    }

    private static AggregateRef parsed(String aggregate) {
        try {
            return AggregateRef.parse(aggregate);
        } catch (IllegalArgumentException _) {
            throw ApiProblem.malformed(
                    "?aggregate", "It is the plural of a kind and an id, such as partnerships/nokia-xiaomi.");
        }
    }

    /** As SQL says it of a letter, after another condition. */
    static String condition() {
        return CONDITION;
    }

    Map<String, @Nullable Object> values() {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("causes", causes.toArray(String[]::new));
        values.put("type", aggregate == null ? null : aggregate.type().plural());
        values.put("aggregate", aggregate == null ? null : aggregate.id());
        return values;
    }
}
