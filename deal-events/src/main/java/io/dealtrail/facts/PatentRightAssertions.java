package io.dealtrail.facts;

import io.dealtrail.events.LicenseModified;
import io.dealtrail.events.LicenseRevoked;
import io.dealtrail.events.PatentAssignmentRecorded;
import io.dealtrail.events.PatentRightEvent;
import io.dealtrail.events.PatentTransferReversed;
import io.dealtrail.events.RightRetained;
import io.dealtrail.terms.Change;
import io.dealtrail.terms.FactRef;

/** What becomes of licences and transfers once they are granted or agreed. */
final class PatentRightAssertions {

    private static final String GRANT = "grant";
    private static final String TRANSFER = "transfer";

    private PatentRightAssertions() {}

    static void of(PatentRightEvent event, AssertionSheet sheet) {
        switch (event) {
            case LicenseModified e -> {
                sheet.from(e.on());
                for (Change change : e.changes()) {
                    sheet.fact(FactRef.of(GRANT, e.grantId(), change.factRef().field()), change.to());
                }
            }
            case LicenseRevoked e ->
                sheet.given("on", FactRef.of(GRANT, e.grantId(), "revokedOn"))
                        .given("reason", FactRef.of(GRANT, e.grantId(), "revocationReason"));
            case RightRetained e ->
                sheet.whole(keptFrom(e).field("retainedRights." + e.rightId()), "rightId", "agreementId", "transferId");
            case PatentAssignmentRecorded e ->
                sheet.whole(
                        FactRef.of(TRANSFER, e.transferId(), "recordings." + e.recordingId()),
                        "transferId",
                        "recordingId");
            case PatentTransferReversed e ->
                sheet.given("on", FactRef.of(TRANSFER, e.transferId(), "reversedOn"))
                        .given("reason", FactRef.of(TRANSFER, e.transferId(), "reversalReason"));
        }
    }

    private static FactRef keptFrom(RightRetained event) {
        return event.transferId() != null
                ? FactRef.object(TRANSFER, event.transferId())
                : FactRef.object("agreement", String.valueOf(event.agreementId()));
    }
}
