package io.dealtrail.terms;

import java.time.Period;

/** To what a date is known; an interval bounds a single day. */
public enum Precision {
    DAY(Period.ofDays(1)),
    MONTH(Period.ofMonths(1)),
    QUARTER(Period.ofMonths(3)),
    /** Spring to winter, of either hemisphere: EDTF does not say which, so it can be any day of that year. */
    SEASON(Period.ofMonths(3)),
    HALF(Period.ofMonths(6)),
    YEAR(Period.ofYears(1)),
    DECADE(Period.ofYears(10)),
    CENTURY(Period.ofYears(100)),
    INTERVAL(Period.ofDays(1));

    private final Period unit;

    Precision(Period unit) {
        this.unit = unit;
    }

    /** How far an approximate date of this precision may be off. */
    Period unit() {
        return unit;
    }
}
