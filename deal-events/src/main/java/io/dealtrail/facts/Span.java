package io.dealtrail.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * From when to when something is in force, each side as far as it is known.
 *
 * @param start the first day; never, where it has not begun as far as is known
 * @param end the last day: certainly in force until {@code earliest}, possibly until {@code latest}
 * @param startWhy what the start follows from
 * @param endWhy what the end follows from
 */
record Span(DayRange start, DayRange end, Because startWhy, Because endWhy) {

    /** After these nothing begins for which one could still wait. */
    private static final Set<Because.Reason> BEGINS_NEVER_MORE =
            Set.of(Because.Reason.ABANDONED, Because.Reason.TERMINATED);

    Answer inForceOn(LocalDate day) {
        if (start.isNever() || day.isBefore(start.earliest()) || day.isAfter(end.latest())) {
            return Answer.NO;
        }
        boolean certain = !day.isBefore(start.latest()) && !day.isAfter(end.earliest());
        return certain ? Answer.YES : Answer.UNKNOWN;
    }

    /** What decided the answer for that day. */
    List<Because> because(LocalDate day) {
        if (start.isNever() && BEGINS_NEVER_MORE.contains(endWhy.reason()) && day.isAfter(end.latest())) {
            return List.of(endWhy);
        }
        if (start.isNever() || day.isBefore(start.latest())) {
            return List.of(startWhy);
        }
        return day.isAfter(end.earliest()) ? List.of(endWhy) : List.of(startWhy, endWhy);
    }

    boolean hasEndedBefore(LocalDate day) {
        return !start.isNever() && day.isAfter(end.latest());
    }

    /** With another end, where that one is earlier: it was cut off. */
    Span cutOff(DayRange lastDay, Because why) {
        DayRange earlier = end.orEarlier(lastDay);
        return earlier.equals(end) ? this : new Span(start, earlier, startWhy, why);
    }

    /** Someone ended it: then it ran until that day, where its end was not certain before. */
    Span endedOn(DayRange lastDay, Because why) {
        if (end.isExact()) {
            return cutOff(lastDay, why);
        }
        DayRange bound = new DayRange(end.latest(), end.latest());
        return new Span(start, lastDay.orEarlier(bound), startWhy, why);
    }

    /** It is certain to have run until that day; how long from then on is not known. */
    Span openAfter(DayRange day, Because why) {
        LocalDate earliest = DayRange.max(end.earliest(), day.earliest());
        return new Span(start, new DayRange(earliest, LocalDate.MAX), startWhy, why);
    }

    /** It is certain to have run until that day. */
    Span provenUntil(DayRange day) {
        LocalDate earliest = DayRange.max(end.earliest(), DayRange.min(day.earliest(), end.latest()));
        return end.isExact() ? this : new Span(start, new DayRange(earliest, end.latest()), startWhy, endWhy);
    }

    /** A later deed shows when it ended, where that was not certain. */
    Span shownToRunUntil(DayRange lastDay, Because why) {
        return end.isExact() ? this : new Span(start, lastDay.within(end), startWhy, why);
    }

    /** It had begun by that day at the latest. */
    Span startedBy(DayRange day, Because why) {
        DayRange earlier = start.orEarlier(day);
        return earlier.equals(start) ? this : new Span(earlier, end, why, endWhy);
    }

    /** It began at some time before its start. */
    Span startedBefore(Because why) {
        return new Span(new DayRange(LocalDate.MIN, start.latest()), end, why, endWhy);
    }

    /** The same with an end that nobody states taken as none: how it stands as far as is reported. */
    Span asReported() {
        boolean stated =
                endWhy.reason() != Because.Reason.YEARS_NOT_STATED && endWhy.reason() != Because.Reason.END_NOT_STATED;
        return stated ? this : new Span(start, DayRange.NEVER, startWhy, endWhy);
    }
}
