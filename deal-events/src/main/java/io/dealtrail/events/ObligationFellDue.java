package io.dealtrail.events;

import io.dealtrail.terms.FactRef;
import io.dealtrail.terms.PartialDate;

/**
 * The day on which an obligation is due has come, and it is open; of one that recurs, each of its days.
 *
 * @param factRef e.g. {@code obligation:O1.due}
 * @param on the day on which it is due
 */
@StoredName("obligation-fell-due")
public record ObligationFellDue(FactRef factRef, PartialDate on) implements CalendarNotice {}
