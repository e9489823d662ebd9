package io.dealtrail.deal.party.endpartyrelation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.party.recordpartyrelation.RelationRules;
import io.dealtrail.deal.party.state.PartyCommand;
import io.dealtrail.deal.party.state.PartyEvents;
import io.dealtrail.deal.rules.Grounds;
import io.dealtrail.deal.rules.Ids;
import io.dealtrail.events.PartyEvent;
import io.dealtrail.events.PartyRelationEnded;
import io.dealtrail.facts.Facts;
import io.dealtrail.facts.PartyRelation;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.PartialDate;
import io.dealtrail.terms.RelationKind;
import java.util.List;
import java.util.Set;

/** A party belongs to another one until a day and no longer. */
public record EndPartyRelation(
        String child,
        String parent,
        RelationKind kind,
        PartialDate to,
        @JsonUnwrapped Evidence evidence) implements PartyCommand {

    @Override
    public String partyId() {
        return child;
    }

    @Override
    public List<? extends PartyEvent> decide(Facts facts, DecisionContext context) {
        List<PartyRelation> meant = PartyRelation.of(child, facts.asOf(context.today())).stream()
                .filter(relation -> relation.parent().equals(parent) && relation.kind() == kind)
                .toList();
        PartyRelationEnded ended = asEvent(EndingRules.ending(meant, this).number());
        RelationRules.of(ended, facts, context).require(() -> Grounds.required(this, facts, context));
        return List.of(ended);
    }

    @Override
    public boolean isRepetition(Facts facts) {
        return PartyEvents.isRecorded(facts, PartyRelationEnded.class, event -> asEvent(event.number()));
    }

    @Override
    public void requireWellFormed() {
        Ids.outer(parent, "/parent");
    }

    @Override
    public Set<String> partyIds() {
        return Set.of(parent);
    }

    private PartyRelationEnded asEvent(int number) {
        return new PartyRelationEnded(child, number, parent, kind, to, evidence);
    }
}
