package io.dealtrail.events;

import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.FactRef;
import io.dealtrail.terms.PartialDate;

/**
 * The service itself announces that a day of a partnership's calendar has come. Notices assert nothing: no answer changes by them, and what
 * is known since when is not counted by them. A notice that says the same as an earlier one is the same notice, and is never given twice.
 */
public sealed interface CalendarNotice extends PartnershipEvent
        permits ExpiryFellDue, OptionWindowOpened, OptionWindowClosed, LongStopDateReached, ObligationFellDue {

    /** The fact that states the day, or from which it follows. */
    FactRef factRef();

    /** The day that has come. */
    PartialDate on();

    @Override
    default Evidence evidence() {
        return Evidence.NONE;
    }

    @Override
    default PartialDate happenedOn() {
        return on();
    }
}
