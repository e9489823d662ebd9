package io.dealtrail.facts;

import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** How often a duty recurs: a period of ISO 8601 such as {@code P3M}, or a word for one. */
public final class Recurrence {

    private static final Map<String, Period> WORDS = Map.ofEntries(
            Map.entry("ANNUAL", Period.ofYears(1)),
            Map.entry("ANNUALLY", Period.ofYears(1)),
            Map.entry("YEARLY", Period.ofYears(1)),
            Map.entry("BIENNIAL", Period.ofYears(2)),
            Map.entry("SEMIANNUAL", Period.ofMonths(6)),
            Map.entry("SEMIANNUALLY", Period.ofMonths(6)),
            Map.entry("HALF_YEARLY", Period.ofMonths(6)),
            Map.entry("QUARTERLY", Period.ofMonths(3)),
            Map.entry("MONTHLY", Period.ofMonths(1)),
            Map.entry("WEEKLY", Period.ofWeeks(1)),
            Map.entry("DAILY", Period.ofDays(1)));

    private Recurrence() {}

    /** Nothing where it recurs in a way that no calendar can reckon with. */
    static Optional<Period> of(@Nullable JsonNode recurrence) {
        if (recurrence == null || !recurrence.isString()) {
            return Optional.empty();
        }
        return period(recurrence.stringValue()).filter(Recurrence::passes);
    }

    /** Whether it is a period after which nothing can recur, as it does not pass. */
    public static boolean neverPasses(String recurrence) {
        return period(recurrence).filter(period -> !passes(period)).isPresent();
    }

    private static Optional<Period> period(String text) {
        Period word = WORDS.get(text.toUpperCase(Locale.ROOT));
        try {
            return Optional.of(word != null ? word : Period.parse(text));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private static boolean passes(Period period) {
        return !period.isZero() && !period.isNegative();
    }
}
