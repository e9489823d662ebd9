package io.dealtrail.events;

import io.dealtrail.terms.FactRef;
import io.dealtrail.terms.PartialDate;

/**
 * The day by which a condition had to be decided has come, and it is open.
 *
 * @param factRef e.g. {@code condition:K1.due}
 * @param on the last day for it
 */
@StoredName("long-stop-date-reached")
public record LongStopDateReached(FactRef factRef, PartialDate on) implements CalendarNotice {}
