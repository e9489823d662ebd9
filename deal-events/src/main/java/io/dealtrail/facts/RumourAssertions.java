package io.dealtrail.facts;

import io.dealtrail.events.RumourEvent;
import io.dealtrail.events.RumourRecorded;
import io.dealtrail.events.RumourResolved;
import io.dealtrail.terms.FactRef;

/** What the events about rumours assert: nothing of what is rumoured, only that it is. */
final class RumourAssertions {

    private RumourAssertions() {}

    static void add(AssertionSheet sheet, RumourEvent event, String partnership) {
        FactRef self = FactRef.object("partnership", partnership);
        switch (event) {
            case RumourRecorded e -> sheet.whole(self.field("rumours." + e.rumourId()), "rumourId");
            case RumourResolved e -> sheet.given("outcome", self.field("rumourOutcomes." + e.rumourId()));
        }
    }
}
