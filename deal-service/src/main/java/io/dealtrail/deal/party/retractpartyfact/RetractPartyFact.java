package io.dealtrail.deal.party.retractpartyfact;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.knowledge.Retraction;
import io.dealtrail.deal.party.rulebook.PartyRuleBook;
import io.dealtrail.deal.party.state.PartyCommand;
import io.dealtrail.events.PartyEvent;
import io.dealtrail.facts.Facts;
import io.dealtrail.terms.Evidence;
import java.util.List;

/** What was recorded of a party never was. */
public record RetractPartyFact(
        String partyId,
        @JsonUnwrapped Retraction retraction,
        @JsonUnwrapped Evidence evidence) implements PartyCommand {

    @Override
    public List<? extends PartyEvent> decide(Facts facts, DecisionContext context) {
        return retraction.decide(this, facts, context, new PartyRuleBook());
    }

    @Override
    public boolean isRepetition(Facts facts) {
        return retraction.isRepetition(this, facts);
    }

    @Override
    public void requireWellFormed() {
        retraction.requireWellFormed();
    }

    @Override
    public boolean needsAggregate() {
        return false;
    }
}
