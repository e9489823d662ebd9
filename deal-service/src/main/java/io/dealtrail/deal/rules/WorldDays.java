package io.dealtrail.deal.rules;

import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.terms.PartialDate;
import io.dealtrail.terms.Period;
import io.dealtrail.terms.Term;
import io.dealtrail.terms.WorldDate;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Rules on dates in the world: only what is certainly wrong is refused, and one day is allowed for date lines. */
public final class WorldDays {

    private WorldDays() {}

    /** Whether the first is after the second however both are read, with the day that is allowed. */
    public static boolean certainlyAfter(PartialDate date, PartialDate other) {
        return date.certainlyAfterAnywhere(other);
    }

    /** The same for dates that may hang on something else: such a date is never certain. */
    public static boolean certainlyAfter(@Nullable WorldDate date, @Nullable WorldDate other) {
        PartialDate one = PartialDate.stated(date);
        PartialDate two = PartialDate.stated(other);
        return one != null && two != null && certainlyAfter(one, two);
    }

    /** The first day that a date can be; where there is none, another day instead. */
    public static LocalDate firstOf(@Nullable PartialDate date, LocalDate otherwise) {
        return date == null || date.soonest().equals(LocalDate.MIN) ? otherwise : date.soonest();
    }

    /** Rule 13: an end is not before its start. */
    public static void inOrder(@Nullable WorldDate start, @Nullable WorldDate end, String pointer) {
        if (certainlyAfter(start, end)) {
            throw Refusal.ofField(RefusalCode.DATE_ORDER, pointer, end + " is before " + start);
        }
    }

    /** Rule 13 for a period. */
    public static void inOrder(@Nullable Period period, String pointer) {
        if (period != null) {
            inOrder(period.from(), period.to(), pointer);
        }
    }

    /** Rule 13 for a term. */
    public static void inOrder(@Nullable Term term, String pointer) {
        if (term != null) {
            inOrder(term.from(), term.to(), pointer);
            inOrder(term.to(), term.maxExtent(), pointer);
        }
    }

    /** The day of what has happened by now, where nobody states it. */
    public static PartialDate byToday(DecisionContext context) {
        return PartialDate.parse("../" + context.today());
    }

    /** Rule 14: what is said to have happened is not in the future. */
    public static void happened(@Nullable PartialDate on, String pointer, DecisionContext context) {
        PartialDate today = PartialDate.of(context.today());
        if (on != null && certainlyAfter(on, today)) {
            throw Refusal.ofField(
                    RefusalCode.HAPPENED_IN_FUTURE, pointer, on + " is in the future as seen from " + today);
        }
    }
}
