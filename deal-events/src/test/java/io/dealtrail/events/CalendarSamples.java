package io.dealtrail.events;

import io.dealtrail.terms.FactRef;
import io.dealtrail.terms.PartialDate;
import java.util.Map;

/** Samples of what the calendar announces. */
final class CalendarSamples {

    private static final PartialDate DAY = PartialDate.parse("2020-12-31");

    private CalendarSamples() {}

    static Map<String, DealEvent> all() {
        return Map.of(
                "expiry-fell-due.v1", new ExpiryFellDue(FactRef.parse("agreement:A2.effectiveTo"), DAY),
                "option-window-opened.v1", new OptionWindowOpened(FactRef.parse("option:O1.window.from"), DAY),
                "option-window-closed.v1", new OptionWindowClosed(FactRef.parse("option:O1.window.to"), DAY),
                "long-stop-date-reached.v1", new LongStopDateReached(FactRef.parse("condition:K1.due"), DAY),
                "obligation-fell-due.v1", new ObligationFellDue(FactRef.parse("obligation:O1.due"), DAY));
    }
}
