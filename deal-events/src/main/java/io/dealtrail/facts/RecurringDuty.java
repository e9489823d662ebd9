package io.dealtrail.facts;

import io.dealtrail.events.CalendarNotice;
import io.dealtrail.events.ObligationFellDue;
import io.dealtrail.terms.FactRef;
import io.dealtrail.terms.PartialDate;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An obligation that falls due again and again.
 *
 * @param due the fact that states its first day
 * @param first that day
 * @param every after which it falls due again
 */
public record RecurringDuty(FactRef due, LocalDate first, Period every) {

    static final int LAST_YEAR = 9_999;

    /** By how many days periods of as many months differ at the most. */
    private static final int DIFFERENCE_OF_MONTHS = 3;

    /** How many days of a duty that nobody has to be told of are looked at before it is put off until the next one. */
    private static final int LOOKED_AT = 100;

    /** The obligation as one that recurs; empty where it does not, or nobody can reckon its days. */
    public static Optional<RecurringDuty> of(FactView view, FactRef obligation) {
        FactRef due = obligation.field("due");
        return Recurrence.of(new Related(view).value(obligation, "recurrence"))
                .flatMap(every -> new WorldDates(view)
                        .of(due)
                        .filter(DayRange::isExact)
                        .map(first -> new RecurringDuty(due, first.latest(), every)));
    }

    /** Its days from the given one on, whether or not it is still owed. */
    public Stream<LocalDate> days(LocalDate from) {
        return Stream.iterate(before(from), times -> times + 1)
                .map(times -> first.plus(every.multipliedBy(times)))
                .dropWhile(day -> day.isBefore(from))
                .takeWhile(day -> day.getYear() <= LAST_YEAR);
    }

    Stream<CalendarNotice> from(LocalDate from) {
        return days(from).map(day -> new ObligationFellDue(due, PartialDate.of(day)));
    }

    /** The first day from the given one on that matters and was not announced, or on which it is worth looking again. */
    Optional<LocalDate> next(LocalDate from, Facts facts, Standing standing) {
        return from(from)
                .limit(LOOKED_AT)
                .takeWhile(
                        notice -> !standing.isClosed(due.object(), notice.on().earliest()))
                .filter(notice -> !facts.announced(notice) && standing.matters(notice))
                .findFirst()
                .map(notice -> notice.on().earliest())
                .or(() -> lookAgain(from, standing));
    }

    private Optional<LocalDate> lookAgain(LocalDate from, Standing standing) {
        return from(from)
                .skip(LOOKED_AT)
                .findFirst()
                .map(notice -> notice.on().earliest())
                .filter(day -> !standing.isClosed(due.object(), day));
    }

    /** A number of times that is not beyond the day, whatever the lengths of months. */
    private int before(LocalDate day) {
        long longest = ChronoUnit.DAYS.between(first, first.plus(every)) + DIFFERENCE_OF_MONTHS;
        long passed = ChronoUnit.DAYS.between(first, day);
        return passed <= 0 ? 0 : Math.toIntExact(passed / longest);
    }
}
