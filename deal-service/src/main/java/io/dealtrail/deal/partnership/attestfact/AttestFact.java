package io.dealtrail.deal.partnership.attestfact;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.knowledge.Claim;
import io.dealtrail.deal.partnership.state.PartnershipCommand;
import io.dealtrail.deal.partnership.state.PartnershipState;
import io.dealtrail.events.PartnershipEvent;
import io.dealtrail.facts.Facts;
import io.dealtrail.terms.Evidence;
import java.util.List;
import java.util.Set;

/** A source says something about a fact of a partnership. */
public record AttestFact(
        String partnershipId,
        @JsonUnwrapped Claim claim,
        @JsonUnwrapped Evidence evidence) implements PartnershipCommand {

    @Override
    public List<? extends PartnershipEvent> decide(PartnershipState state, DecisionContext context) {
        state.requireOpen();
        return claim.decide(this, state.facts(), context);
    }

    @Override
    public boolean isRepetition(Facts facts) {
        return claim.isRepetition(this, facts);
    }

    @Override
    public Set<String> sourceIds() {
        return claim.sourceIds(evidence);
    }
}
