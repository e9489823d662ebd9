package io.dealtrail.deal.partnership.reversetransfer;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.deal.partnership.state.PartnershipCommand;
import io.dealtrail.deal.partnership.state.PartnershipState;
import io.dealtrail.deal.partnership.state.SameDay;
import io.dealtrail.deal.rules.Known;
import io.dealtrail.events.PartnershipEvent;
import io.dealtrail.events.PatentTransferReversed;
import io.dealtrail.facts.Facts;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.PartialDate;
import java.util.List;

/** Title goes back to those who had transferred it; the transfer itself did happen. */
public record ReverseTransfer(
        String partnershipId,
        String transferId,
        PartialDate on,
        String reason,
        @JsonUnwrapped Evidence evidence) implements PartnershipCommand {

    @Override
    public List<? extends PartnershipEvent> decide(PartnershipState state, DecisionContext context) {
        Known transfer = state.object("transfer", transferId, "/transferId");
        SameDay.require(transfer, "reversedOn", on, RefusalCode.DUPLICATE_TRANSFER);
        state.requireOpen();
        require(ReversalRules.of(asEvent(), state, context), state, context);
        return List.of(asEvent());
    }

    @Override
    public boolean isRepetition(Facts facts) {
        return facts.recorded(asEvent());
    }

    private PatentTransferReversed asEvent() {
        return new PatentTransferReversed(transferId, on, reason, evidence);
    }
}
