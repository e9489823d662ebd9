package io.dealtrail.deal.partnership.state;

import io.dealtrail.facts.FactVersion;
import io.dealtrail.terms.PartialDate;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The days on which something can have happened of which the day is known to a precision. */
record DaysAround(LocalDate first, LocalDate last) {

    /** With the day that is allowed for date lines; all days, where none is said. */
    static DaysAround of(@Nullable PartialDate on) {
        if (on == null) {
            return new DaysAround(LocalDate.MIN, LocalDate.MAX);
        }
        LocalDate soonest = on.soonest();
        boolean bounded = !on.approximate() && !on.uncertain() && !on.latest().equals(LocalDate.MAX);
        return new DaysAround(
                soonest.equals(LocalDate.MIN) ? soonest : soonest.minusDays(1),
                bounded ? on.latest().plusDays(1) : LocalDate.MAX);
    }

    /** Just the days that it says. */
    static DaysAround exactly(PartialDate on) {
        return new DaysAround(on.earliest(), on.latest());
    }

    /** Whether the version holds on one of them. */
    boolean meet(FactVersion version) {
        return (version.validFrom() == null || !version.validFrom().isAfter(last))
                && (version.validTo() == null || !version.validTo().isBefore(first));
    }

    /** Whether the version holds on all of them; where there are no bounds, to the last. */
    boolean lieWithin(FactVersion version) {
        boolean begun = first.equals(LocalDate.MIN)
                || version.validFrom() == null
                || !version.validFrom().isAfter(first);
        return begun && (version.validTo() == null || !version.validTo().isBefore(last));
    }

    /** Whether one of them is before the version. */
    boolean beginBefore(FactVersion version) {
        return version.validFrom() != null && first.isBefore(version.validFrom());
    }
}
