package io.dealtrail.deal.party.correctpartyfact;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.knowledge.Correction;
import io.dealtrail.deal.party.rulebook.PartyRuleBook;
import io.dealtrail.deal.party.state.PartyCommand;
import io.dealtrail.events.PartyEvent;
import io.dealtrail.facts.Facts;
import io.dealtrail.terms.Evidence;
import java.util.List;

/** We were wrong about a fact of a party. */
public record CorrectPartyFact(
        String partyId,
        @JsonUnwrapped Correction correction,
        @JsonUnwrapped Evidence evidence) implements PartyCommand {

    @Override
    public List<? extends PartyEvent> decide(Facts facts, DecisionContext context) {
        return correction.decide(this, facts, context, new PartyRuleBook());
    }

    @Override
    public boolean isRepetition(Facts facts) {
        return correction.isRepetition(this, facts);
    }
}
