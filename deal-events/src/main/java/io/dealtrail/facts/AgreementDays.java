package io.dealtrail.facts;

import io.dealtrail.terms.PartialDate;
import java.util.Optional;

/**
 * From when to when an agreement runs, as far as it follows from the facts of one day.
 *
 * @param start the first day; empty where it has not begun or nothing is known of it
 * @param currentEnd the last day by what it says itself, whatever options and later deeds may do; empty where there is none
 * @param end the last day with all that moves it, a range as long as an option may; empty where there is none
 */
public record AgreementDays(Optional<PartialDate> start, Optional<PartialDate> currentEnd, Optional<PartialDate> end) {

    static AgreementDays of(DayRange start, DayRange currentEnd, DayRange end) {
        return new AgreementDays(date(start), date(currentEnd), date(end));
    }

    private static Optional<PartialDate> date(DayRange range) {
        return range.isNever() || range.isUnknown() ? Optional.empty() : Optional.of(PartialDate.parse(range.text()));
    }
}
