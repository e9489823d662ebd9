package io.dealtrail.events;

import io.dealtrail.terms.FactRef;
import io.dealtrail.terms.PartialDate;

/**
 * The last day of an agreement, or of a licence with a term of its own, has come.
 *
 * @param factRef e.g. {@code agreement:A1.effectiveTo}, {@code agreement:A1.maxEffectiveTo} where an option may move the end, {@code grant:G1.term}
 * @param on the last day in force
 */
@StoredName("expiry-fell-due")
public record ExpiryFellDue(FactRef factRef, PartialDate on) implements CalendarNotice {}
