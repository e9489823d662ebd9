package io.dealtrail.deal.party.attestpartyfact;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.knowledge.Claim;
import io.dealtrail.deal.party.state.PartyCommand;
import io.dealtrail.events.PartyEvent;
import io.dealtrail.facts.Facts;
import io.dealtrail.terms.Evidence;
import java.util.List;
import java.util.Set;

/** A source says something about a fact of a party. */
public record AttestPartyFact(
        String partyId,
        @JsonUnwrapped Claim claim,
        @JsonUnwrapped Evidence evidence) implements PartyCommand {

    @Override
    public List<? extends PartyEvent> decide(Facts facts, DecisionContext context) {
        return claim.decide(this, facts, context);
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
