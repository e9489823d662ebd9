package io.dealtrail.deal.partnership.resolverumour;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.deal.partnership.state.Latest;
import io.dealtrail.deal.partnership.state.PartnershipCommand;
import io.dealtrail.deal.partnership.state.PartnershipState;
import io.dealtrail.deal.rules.Grounds;
import io.dealtrail.events.DealEvent;
import io.dealtrail.events.PartnershipEvent;
import io.dealtrail.events.RumourResolved;
import io.dealtrail.facts.Facts;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.RumourOutcome;
import java.util.List;

/** A rumour turned out to be true or not; what was denied first may be confirmed later. */
public record ResolveRumour(
        String partnershipId,
        String rumourId,
        RumourOutcome outcome,
        @JsonUnwrapped Evidence evidence) implements PartnershipCommand {

    @Override
    public List<? extends PartnershipEvent> decide(PartnershipState state, DecisionContext context) {
        if (state.self().versions("rumours." + rumourId).isEmpty()) {
            throw Refusal.ofField(RefusalCode.UNKNOWN_RUMOUR, "/rumourId", "there is no rumour " + rumourId);
        }
        state.requireOpen();
        Grounds.notRumour(this, context);
        Grounds.optional(this, state.facts(), context);
        return List.of(asEvent());
    }

    @Override
    public boolean isRepetition(Facts facts) {
        return Latest.says(facts, List.of(RumourResolved.class), this::isAboutRumour, asEvent()::equals);
    }

    private boolean isAboutRumour(DealEvent event) {
        return event instanceof RumourResolved resolved && resolved.rumourId().equals(rumourId);
    }

    private RumourResolved asEvent() {
        return new RumourResolved(rumourId, outcome, evidence);
    }
}
