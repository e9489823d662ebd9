package io.dealtrail.facts;

import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** How often a duty recurs: a period of ISO 8601 such as {@code P3M}, or a word for one. */
final class Recurrence {

    private static final Map<String, Period> WORDS = Map.of(
            "ANNUAL", Period.ofYears(1),
            "ANNUALLY", Period.ofYears(1),
            "YEARLY", Period.ofYears(1),
            "QUARTERLY", Period.ofMonths(3),
            "MONTHLY", Period.ofMonths(1),
            "WEEKLY", Period.ofWeeks(1));

    private Recurrence() {}

    /** Nothing where it recurs in a way that no calendar can reckon with. */
    static Optional<Period> of(@Nullable JsonNode recurrence) {
        if (recurrence == null || !recurrence.isString()) {
            return Optional.empty();
        }
        String text = recurrence.stringValue();
        Period word = WORDS.get(text.toUpperCase(Locale.ROOT));
        try {
            return Optional.of(word != null ? word : Period.parse(text))
                    .filter(period -> !period.isZero() && !period.isNegative());
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
