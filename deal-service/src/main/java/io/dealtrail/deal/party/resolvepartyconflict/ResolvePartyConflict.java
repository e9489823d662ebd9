package io.dealtrail.deal.party.resolvepartyconflict;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.knowledge.Choice;
import io.dealtrail.deal.party.rulebook.PartyRuleBook;
import io.dealtrail.deal.party.state.PartyCommand;
import io.dealtrail.events.PartyEvent;
import io.dealtrail.facts.Facts;
import io.dealtrail.terms.Evidence;
import java.util.List;
import java.util.Set;

/** Of several sources that differ on a fact of a party, one is chosen. */
public record ResolvePartyConflict(
        String partyId,
        @JsonUnwrapped Choice choice,
        @JsonUnwrapped Evidence evidence) implements PartyCommand {

    @Override
    public List<? extends PartyEvent> decide(Facts facts, DecisionContext context) {
        return choice.decide(this, facts, context, new PartyRuleBook());
    }

    @Override
    public boolean isRepetition(Facts facts) {
        return choice.isRepetition(this, facts);
    }

    @Override
    public Set<String> sourceIds() {
        return choice.sourceIds(evidence);
    }
}
