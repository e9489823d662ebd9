package io.dealtrail.deal.partnership.correctfact;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.knowledge.Correction;
import io.dealtrail.deal.partnership.rulebook.PartnershipRules;
import io.dealtrail.deal.partnership.state.PartnershipCommand;
import io.dealtrail.deal.partnership.state.PartnershipState;
import io.dealtrail.events.PartnershipEvent;
import io.dealtrail.facts.Facts;
import io.dealtrail.terms.Evidence;
import java.util.List;

/** We were wrong about a fact of a partnership. */
public record CorrectFact(
        String partnershipId,
        @JsonUnwrapped Correction correction,
        @JsonUnwrapped Evidence evidence) implements PartnershipCommand {

    @Override
    public List<? extends PartnershipEvent> decide(PartnershipState state, DecisionContext context) {
        state.requireOpen();
        return correction.decide(this, state.facts(), context, new PartnershipRules(partnershipId));
    }

    @Override
    public boolean isRepetition(Facts facts) {
        return correction.isRepetition(this, facts);
    }
}
