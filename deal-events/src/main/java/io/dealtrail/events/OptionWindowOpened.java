package io.dealtrail.events;

import io.dealtrail.terms.FactRef;
import io.dealtrail.terms.PartialDate;

/**
 * From this day on an option can be exercised.
 *
 * @param factRef e.g. {@code option:O1.window.from}
 * @param on the first day of the window
 */
@StoredName("option-window-opened")
public record OptionWindowOpened(FactRef factRef, PartialDate on) implements CalendarNotice {}
