package io.dealtrail.deal.partnership.recordpatentassignment;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.deal.partnership.state.PartnershipCommand;
import io.dealtrail.deal.partnership.state.PartnershipState;
import io.dealtrail.deal.partnership.state.SameDay;
import io.dealtrail.deal.rules.DerivedId;
import io.dealtrail.deal.rules.Known;
import io.dealtrail.events.PartnershipEvent;
import io.dealtrail.events.PatentAssignmentRecorded;
import io.dealtrail.facts.Facts;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.PartialDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A patent office enters a transfer into its public register. */
public record RecordPatentAssignment(
        String partnershipId,
        String transferId,
        String office,
        PartialDate recordedOn,
        @Nullable String reference,
        @Nullable String verbatimConveyance,
        @JsonUnwrapped Evidence evidence)
        implements PartnershipCommand {

    @Override
    public List<? extends PartnershipEvent> decide(PartnershipState state, DecisionContext context) {
        Known transfer = state.object("transfer", transferId, "/transferId");
        requireSameDay(transfer);
        state.requireOpen();
        require(RecordingRules.of(asEvent(), state, context), state, context);
        return List.of(asEvent());
    }

    @Override
    public boolean isRepetition(Facts facts) {
        return facts.recorded(asEvent());
    }

    @Override
    public void requireWellFormed() {
        RecordingRules.requireOffice(office);
    }

    /** Rule 6: one entry of a register has one day. */
    private void requireSameDay(Known transfer) {
        SameDay.require(
                transfer, "recordings." + recordingId() + ".recordedOn", recordedOn, RefusalCode.DUPLICATE_TRANSFER);
    }

    private String recordingId() {
        return DerivedId.of(office, reference != null ? reference : recordedOn.toString());
    }

    private PatentAssignmentRecorded asEvent() {
        return new PatentAssignmentRecorded(
                transferId, recordingId(), office, recordedOn, reference, verbatimConveyance, evidence);
    }
}
