package io.dealtrail.events;

import io.dealtrail.terms.FactRef;
import io.dealtrail.terms.PartialDate;

/**
 * The last day on which an option can be exercised has come, and nobody has exercised it.
 *
 * @param factRef e.g. {@code option:O1.window.to}
 * @param on the last day of the window
 */
@StoredName("option-window-closed")
public record OptionWindowClosed(FactRef factRef, PartialDate on) implements CalendarNotice {}
