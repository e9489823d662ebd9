package io.dealtrail.deal.partnership.settledispute;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.partnership.state.Numbering;
import io.dealtrail.deal.partnership.state.PartnershipCommand;
import io.dealtrail.deal.partnership.state.PartnershipState;
import io.dealtrail.events.DisputeEvent;
import io.dealtrail.events.DisputePartlySettled;
import io.dealtrail.events.DisputeSettled;
import io.dealtrail.events.PartnershipEvent;
import io.dealtrail.facts.Facts;
import io.dealtrail.terms.DisputeScope;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.PartialDate;
import io.dealtrail.terms.SettlementScope;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parties end a dispute between them, or a part of it. */
public record SettleDispute(
        String partnershipId,
        String disputeId,
        @Nullable String byAgreement,
        @Nullable SettlementScope scope,
        PartialDate on,
        @JsonUnwrapped Evidence evidence)
        implements PartnershipCommand {

    @Override
    public List<? extends PartnershipEvent> decide(PartnershipState state, DecisionContext context) {
        state.object("dispute", disputeId, "/disputeId");
        DisputeScope part = part();
        SettlementRules.requireKnown(disputeId, byAgreement, part, state, context);
        state.requireOpen();
        require(SettlementRules.of(disputeId, byAgreement, part, on, state, context), state, context);
        return List.of(asEvent(Numbering.next(
                state.facts(),
                DisputePartlySettled.class,
                other -> other.disputeId().equals(disputeId))));
    }

    @Override
    public boolean isRepetition(Facts facts) {
        DisputeScope part = part();
        return part == null
                ? facts.recorded(asEvent(0))
                : Numbering.isRecorded(facts, DisputePartlySettled.class, other -> partly(part, other.number()));
    }

    private @Nullable DisputeScope part() {
        return scope == null ? null : scope.part();
    }

    private DisputeEvent asEvent(int number) {
        DisputeScope part = part();
        return part == null ? new DisputeSettled(disputeId, byAgreement, on, evidence) : partly(part, number);
    }

    private DisputePartlySettled partly(DisputeScope part, int number) {
        return new DisputePartlySettled(disputeId, number, byAgreement, part, on, evidence);
    }
}
