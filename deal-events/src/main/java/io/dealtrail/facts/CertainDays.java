package io.dealtrail.facts;

import io.dealtrail.terms.PartialDate;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days on which something certainly holds: from the last day on which it can begin to the first on which it can end. Two things whose
 * days only meet where one follows the other, a day for date lines allowed, have none in common.
 *
 * @param first {@link LocalDate#MIN} where open
 * @param last {@link LocalDate#MAX} where open; before {@code first} where nothing is certain
 */
public record CertainDays(LocalDate first, LocalDate last) {

    /** Every day. */
    public static final CertainDays ALL = new CertainDays(LocalDate.MIN, LocalDate.MAX);

    private static final int GRACE = 2;

    /** Between these dates, both open where they are not stated. */
    public static CertainDays of(@Nullable PartialDate from, @Nullable PartialDate to) {
        return new CertainDays(from == null ? LocalDate.MIN : from.farthest(), to == null ? LocalDate.MAX : end(to));
    }

    /** The days that both have. */
    public CertainDays and(CertainDays other) {
        return new CertainDays(DayRange.max(first, other.first), DayRange.min(last, other.last));
    }

    public boolean has(LocalDate day) {
        return !isEmpty() && !day.isBefore(first) && !day.isAfter(last);
    }

    public boolean isEmpty() {
        return last.isBefore(first) || first.equals(LocalDate.MAX) || last.equals(LocalDate.MIN);
    }

    private static LocalDate end(PartialDate to) {
        LocalDate soonest = to.soonest();
        return soonest.isAfter(LocalDate.MIN.plusDays(GRACE)) ? soonest.minusDays(GRACE) : LocalDate.MIN;
    }
}
