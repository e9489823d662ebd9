package io.dealtrail.deal.party.mergeparties;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.party.state.PartyCommand;
import io.dealtrail.deal.rules.Grounds;
import io.dealtrail.deal.rules.Ids;
import io.dealtrail.events.PartiesMerged;
import io.dealtrail.events.PartyEvent;
import io.dealtrail.facts.Facts;
import io.dealtrail.terms.Evidence;
import java.util.List;
import java.util.Set;

/**
 * A registered party turns out to be another one. What names the duplicate stays as it was recorded, and may name it further on: it means
 * the other party wherever parties are compared.
 */
public record MergeParties(
        String duplicate, String into, @JsonUnwrapped Evidence evidence) implements PartyCommand {

    @Override
    public String partyId() {
        return duplicate;
    }

    @Override
    public List<? extends PartyEvent> decide(Facts facts, DecisionContext context) {
        MergerRules.of(asEvent(), facts, context).require(() -> {
            Grounds.notRumour(this, context);
            Grounds.optional(this, facts, context);
        });
        return List.of(asEvent());
    }

    @Override
    public boolean isRepetition(Facts facts) {
        return facts.recorded(asEvent());
    }

    @Override
    public void requireWellFormed() {
        Ids.outer(into, "/into");
    }

    @Override
    public Set<String> partyIds() {
        return Set.of(into);
    }

    private PartiesMerged asEvent() {
        return new PartiesMerged(duplicate, into, evidence);
    }
}
