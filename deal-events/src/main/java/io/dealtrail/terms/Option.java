package io.dealtrail.terms;

import java.time.DateTimeException;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * A right of one side to change how long an agreement runs, or to buy.
 *
 * @param holder left out: not specified
 * @param extendBy ISO 8601, e.g. {@code P2Y}; of an {@code EXTEND} only
 * @param window when it can be exercised
 */
public record Option(
        String optionId,
        @Nullable OptionHolder holder,
        OptionEffect effect,
        @Nullable String extendBy,
        io.dealtrail.terms.@Nullable Period window) {

    public Option {
        Ids.inner(Given.required(optionId, "optionId"));
        Given.required(effect, "effect");
        Given.refuse(
                extendBy != null && (effect != OptionEffect.EXTEND || !isPositive(extendBy)),
                "extendBy is the length of an extension: " + extendBy);
    }

    private static boolean isPositive(String period) {
        try {
            Period parsed = Period.parse(period);
            return !parsed.isZero() && !parsed.isNegative();
        } catch (DateTimeException e) {
            throw MalformedTermException.malformed("not an ISO 8601 period", period);
        }
    }
}
