package io.dealtrail.facts;

import io.dealtrail.events.DisputeEvent;
import io.dealtrail.events.DisputeOpened;
import io.dealtrail.events.DisputePartlySettled;
import io.dealtrail.events.DisputeSettled;
import io.dealtrail.events.DisputeWithdrawn;
import io.dealtrail.events.ProceedingAdded;
import io.dealtrail.events.RulingRecorded;
import io.dealtrail.terms.FactRef;

/** What the events about disputes assert. */
final class DisputeAssertions {

    private DisputeAssertions() {}

    static void add(AssertionSheet sheet, DisputeEvent event) {
        switch (event) {
            case DisputeOpened e -> sheet.fields(dispute(e.disputeId()), "disputeId");
            case ProceedingAdded e -> sheet.fields(FactRef.object("proceeding", e.proceedingId()), "proceedingId");
            case RulingRecorded e ->
                sheet.whole(dispute(e.disputeId()).field("rulings." + e.rulingId()), "disputeId", "rulingId");
            case DisputeSettled e ->
                sheet.given("on", dispute(e.disputeId()).field("settledOn"))
                        .given("byAgreement", dispute(e.disputeId()).field("settledBy"));
            case DisputePartlySettled e ->
                sheet.whole(dispute(e.disputeId()).field("settlements." + e.number()), "disputeId", "number");
            case DisputeWithdrawn e -> sheet.given("on", dispute(e.disputeId()).field("withdrawnOn"));
        }
    }

    private static FactRef dispute(String id) {
        return FactRef.object("dispute", id);
    }
}
