package io.dealtrail.facts;

import io.dealtrail.terms.PartialDate;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;

/** A day known to a precision, in a form to reckon with. {@link LocalDate#MIN} and {@link LocalDate#MAX} stay what they are. */
record DayRange(LocalDate earliest, LocalDate latest) {

    static final DayRange UNKNOWN = new DayRange(LocalDate.MIN, LocalDate.MAX);
    static final DayRange NEVER = new DayRange(LocalDate.MAX, LocalDate.MAX);

    static DayRange of(PartialDate date) {
        return new DayRange(date.earliest(), date.latest());
    }

    boolean isNever() {
        return earliest.equals(LocalDate.MAX);
    }

    boolean isUnknown() {
        return equals(UNKNOWN);
    }

    boolean isExact() {
        return earliest.equals(latest);
    }

    DayRange plus(Period period) {
        return new DayRange(plus(earliest, period), plus(latest, period));
    }

    DayRange dayBefore() {
        return plus(Period.ofDays(-1));
    }

    DayRange dayAfter() {
        return plus(Period.ofDays(1));
    }

    DayRange orEarlier(DayRange other) {
        return new DayRange(min(earliest, other.earliest), min(latest, other.latest));
    }

    DayRange orLater(DayRange other) {
        return new DayRange(max(earliest, other.earliest), max(latest, other.latest));
    }

    DayRange within(DayRange bounds) {
        return new DayRange(
                max(bounds.earliest, min(earliest, bounds.latest)), max(bounds.earliest, min(latest, bounds.latest)));
    }

    /** Whether the day has come on that day: unknown while it may have. */
    Answer hasComeBy(LocalDate day) {
        if (!latest.isAfter(day)) {
            return Answer.YES;
        }
        return earliest.isAfter(day) ? Answer.NO : Answer.UNKNOWN;
    }

    /** As EDTF: a day, or the interval in which it lies. */
    String text() {
        if (isExact()) {
            return earliest.toString();
        }
        return (earliest.equals(LocalDate.MIN) ? ".." : earliest.toString())
                + "/"
                + (latest.equals(LocalDate.MAX) ? ".." : latest.toString());
    }

    static LocalDate min(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    static LocalDate max(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate plus(LocalDate day, Period period) {
        if (day.equals(LocalDate.MIN) || day.equals(LocalDate.MAX)) {
            return day;
        }
        try {
            return day.plus(period);
        } catch (DateTimeException _) {
            return period.isNegative() ? LocalDate.MIN : LocalDate.MAX; // beyond all days is open
        }
    }
}
