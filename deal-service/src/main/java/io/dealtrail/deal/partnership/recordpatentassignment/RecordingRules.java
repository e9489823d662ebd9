package io.dealtrail.deal.partnership.recordpatentassignment;

import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.deal.partnership.state.PartnershipState;
import io.dealtrail.deal.rules.WorldDays;
import io.dealtrail.events.PatentAssignmentRecorded;
import io.dealtrail.terms.MalformedTermException;
import io.dealtrail.terms.PartialDate;
import io.dealtrail.terms.PatentOffices;

/** What every entry in a register keeps to, when it is recorded here and when it is corrected. */
public final class RecordingRules {

    private RecordingRules() {}

    /** Rules 13 and 14. */
    public static void check(PatentAssignmentRecorded wanted, PartnershipState state, DecisionContext context) {
        requireOffice(wanted.office());
        WorldDays.happened(wanted.recordedOn(), "/recordedOn", context);
        state.known("transfer", wanted.transferId())
                .read("executedOn", PartialDate.class)
                .filter(executed -> WorldDays.certainlyAfter(executed, wanted.recordedOn()))
                .ifPresent(executed -> {
                    throw Refusal.ofField(
                            RefusalCode.RECORDED_BEFORE_EXECUTED,
                            "/recordedOn",
                            wanted.transferId() + " was executed on " + executed);
                });
    }

    /** Rule 1. */
    static void requireOffice(String office) {
        try {
            PatentOffices.office(office);
        } catch (MalformedTermException e) {
            throw Refusal.ofField(RefusalCode.MALFORMED, "/office", String.valueOf(e.getMessage()));
        }
    }
}
