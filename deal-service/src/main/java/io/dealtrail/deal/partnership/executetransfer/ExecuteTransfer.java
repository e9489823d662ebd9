package io.dealtrail.deal.partnership.executetransfer;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.deal.partnership.state.PartnershipCommand;
import io.dealtrail.deal.partnership.state.PartnershipState;
import io.dealtrail.deal.partnership.transferpatent.ExecutionRules;
import io.dealtrail.deal.partnership.transferpatent.TitleRules;
import io.dealtrail.deal.rules.Known;
import io.dealtrail.events.EventJson;
import io.dealtrail.events.PartnershipEvent;
import io.dealtrail.events.PatentTransferExecuted;
import io.dealtrail.facts.Facts;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.PartialDate;
import java.util.List;

/** Title to the patents of an agreed transfer has passed. */
public record ExecuteTransfer(
        String partnershipId,
        String transferId,
        PartialDate executedOn,
        @JsonUnwrapped Evidence evidence) implements PartnershipCommand {

    @Override
    public List<? extends PartnershipEvent> decide(PartnershipState state, DecisionContext context) {
        Known transfer = state.object("transfer", transferId, "/transferId");
        requireSameDay(transfer);
        state.requireOpen();
        ExecutionRules rules = ExecutionRules.of(asEvent(), state, context);
        require(rules.rules(), state, context);
        return List.of(rules.marked());
    }

    @Override
    public boolean isRepetition(Facts facts) {
        return TitleRules.isRecorded(transferId, executedOn, evidence, facts);
    }

    /** Rule 6: another source may state the same day; another day is a correction. */
    private void requireSameDay(Known transfer) {
        transfer.versions("executedOn").stream()
                .filter(version -> !version.is(EventJson.mapper().valueToTree(executedOn)))
                .findFirst()
                .ifPresent(version -> {
                    throw Refusal.ofField(
                                    RefusalCode.DUPLICATE_TRANSFER,
                                    "/executedOn",
                                    transferId + " was executed on " + version.value() + ": correct that day")
                            .conflictingWith(version.event());
                });
    }

    private PatentTransferExecuted asEvent() {
        return new PatentTransferExecuted(transferId, executedOn, null, evidence);
    }
}
