package io.dealtrail.terms;

import java.time.LocalDate;

/**
 * The days that a partial date can be.
 *
 * @param earliest the first day it names, {@link LocalDate#MIN} where open
 * @param latest the last day it names, {@link LocalDate#MAX} where open
 * @param soonest the first day it can be, given its qualifiers
 * @param farthest the last day it can be, given its qualifiers
 */
record Span(
        LocalDate earliest,
        LocalDate latest,
        LocalDate soonest,
        LocalDate farthest,
        Precision precision,
        boolean approximate,
        boolean uncertain) {

    /** Nothing is known of this end of an interval. */
    static final Span OPEN =
            new Span(LocalDate.MIN, LocalDate.MAX, LocalDate.MIN, LocalDate.MAX, Precision.INTERVAL, false, false);

    static Span of(LocalDate earliest, LocalDate latest, Precision precision) {
        return new Span(earliest, latest, earliest, latest, precision, false, false);
    }

    /** A bounded day: from the start of one to the end of the other. */
    static Span between(Span start, Span end) {
        return new Span(
                start.earliest,
                end.latest,
                start.soonest,
                end.farthest,
                Precision.INTERVAL,
                start.approximate || end.approximate,
                start.uncertain || end.uncertain);
    }

    Span about() {
        return new Span(
                earliest,
                latest,
                earliest.minus(precision.unit()),
                latest.plus(precision.unit()),
                precision,
                true,
                uncertain);
    }

    Span perhaps() {
        return new Span(earliest, latest, LocalDate.MIN, LocalDate.MAX, precision, approximate, true);
    }
}
