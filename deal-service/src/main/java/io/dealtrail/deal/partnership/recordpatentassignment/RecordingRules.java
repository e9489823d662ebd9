package io.dealtrail.deal.partnership.recordpatentassignment;

import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.deal.partnership.state.PartnershipState;
import io.dealtrail.deal.rules.Rules;
import io.dealtrail.deal.rules.WorldDays;
import io.dealtrail.events.PatentAssignmentRecorded;
import io.dealtrail.terms.MalformedTermException;
import io.dealtrail.terms.PartialDate;
import io.dealtrail.terms.PatentOffices;

/** What every entry in a register keeps to, when it is recorded here and when it is corrected. */
public final class RecordingRules {

    private RecordingRules() {}

    /** Rules 1, 14 and 13. */
    public static Rules of(PatentAssignmentRecorded wanted, PartnershipState state, DecisionContext context) {
        return Rules.of(
                () -> requireOffice(wanted.office()),
                () -> WorldDays.happened(wanted.recordedOn(), "/recordedOn", context),
                () -> requireNotBeforeExecution(wanted, state));
    }

    private static void requireNotBeforeExecution(PatentAssignmentRecorded wanted, PartnershipState state) {
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
