package io.dealtrail.terms;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A date known to a precision: EDTF (ISO 8601-2) level 1 with the quarters and halves of level 2 and bounded intervals.
 *
 * @param text as given
 * @param earliest the first day it can be, {@link LocalDate#MIN} where open
 * @param latest the last day it can be, {@link LocalDate#MAX} where open
 */
public record PartialDate(String text, LocalDate earliest, LocalDate latest) implements WorldDate {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static PartialDate parse(String text) {
        return switch (text.length()) {
            case 4 ->
                new PartialDate(
                        text,
                        Year.parse(text).atDay(1),
                        Year.parse(text).atMonth(12).atEndOfMonth());
            case 7 ->
                new PartialDate(
                        text,
                        YearMonth.parse(text).atDay(1),
                        YearMonth.parse(text).atEndOfMonth());
            default -> new PartialDate(text, LocalDate.parse(text), LocalDate.parse(text));
        };
    }

    public static PartialDate of(LocalDate day) {
        return new PartialDate(day.toString(), day, day);
    }

    /** The date itself where it is stated, nothing where it hangs on something else. */
    public static @Nullable PartialDate stated(@Nullable WorldDate date) {
        return date instanceof PartialDate stated ? stated : null;
    }

    public boolean isDay() {
        return earliest.equals(latest);
    }

    public boolean certainlyBefore(PartialDate other) {
        return latest.isBefore(other.earliest);
    }

    @JsonValue
    @Override
    public String toString() {
        return text;
    }
}
