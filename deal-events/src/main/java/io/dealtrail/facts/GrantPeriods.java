package io.dealtrail.facts;

import io.dealtrail.terms.FactRef;
import io.dealtrail.terms.Overlap;
import java.time.LocalDate;

/** Whether two licences, of one partnership or of two, are in force on a common day. */
public final class GrantPeriods {

    private GrantPeriods() {}

    /**
     * Compares the periods of two grants, each within the facts of its own partnership.
     *
     * @param day the day of the world on which the facts are looked at
     */
    public static Overlap overlap(Facts one, FactRef grant, Facts other, FactRef otherGrant, LocalDate day) {
        Span a = span(one, grant, day);
        Span b = span(other, otherGrant, day);
        LocalDate lastStart = DayRange.max(a.start().latest(), b.start().latest());
        LocalDate firstEnd = DayRange.min(a.end().earliest(), b.end().earliest());
        if (a.start().isNever() || b.start().isNever()) {
            return Overlap.UNKNOWN; // what has not begun may begin
        }
        if (!lastStart.isAfter(firstEnd)) {
            return Overlap.CERTAIN;
        }
        LocalDate earliestStart = DayRange.max(a.start().earliest(), b.start().earliest());
        LocalDate latestEnd = DayRange.min(a.end().latest(), b.end().latest());
        return earliestStart.isAfter(latestEnd) ? Overlap.NONE : Overlap.UNKNOWN;
    }

    /** Whether the first grant certainly does not begin before the second one. */
    public static boolean follows(Facts one, FactRef grant, Facts other, FactRef otherGrant, LocalDate day) {
        DayRange start = span(one, grant, day).start();
        DayRange otherStart = span(other, otherGrant, day).start();
        return !start.earliest().isBefore(otherStart.latest());
    }

    private static Span span(Facts facts, FactRef grant, LocalDate day) {
        FactView view = facts.asOf(day);
        return new Spans(view, new Related(view)).ofGrant(grant);
    }
}
