package io.dealtrail.facts;

import io.dealtrail.events.ConsentRecorded;
import io.dealtrail.events.DutyEvent;
import io.dealtrail.events.ObligationAdded;
import io.dealtrail.events.ObligationFulfilled;
import io.dealtrail.events.ObligationMissed;
import io.dealtrail.events.ObligationWaived;
import io.dealtrail.terms.FactRef;

/** What the events about obligations assert. */
final class DutyAssertions {

    private DutyAssertions() {}

    static void add(AssertionSheet sheet, DutyEvent event) {
        switch (event) {
            case ObligationAdded e -> sheet.fields(obligation(e.obligationId()), "obligationId");
            case ObligationFulfilled e -> closed(sheet, obligation(e.obligationId()), "fulfilled");
            case ObligationWaived e -> closed(sheet, obligation(e.obligationId()), "waived");
            case ObligationMissed e -> closed(sheet, obligation(e.obligationId()), "missed");
            case ConsentRecorded e ->
                sheet.whole(obligation(e.obligationId()).field("consents." + e.number()), "obligationId", "number");
        }
    }

    private static FactRef obligation(String id) {
        return FactRef.object("obligation", id);
    }

    private static void closed(AssertionSheet sheet, FactRef obligation, String how) {
        sheet.given("on", obligation.field(how + "On")).given("by", obligation.field(how + "By"));
    }
}
