package io.dealtrail.deal.party.recordpartyrelation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.party.state.PartyCommand;
import io.dealtrail.deal.party.state.PartyEvents;
import io.dealtrail.deal.rules.Grounds;
import io.dealtrail.deal.rules.Ids;
import io.dealtrail.events.PartyEvent;
import io.dealtrail.events.PartyRelationRecorded;
import io.dealtrail.facts.Facts;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.Fraction;
import io.dealtrail.terms.PartialDate;
import io.dealtrail.terms.RelationKind;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A party belongs to another one, from a day on or as long as is known, until it is ended. */
public record RecordPartyRelation(
        String child,
        String parent,
        RelationKind kind,
        @Nullable Fraction stake,
        @Nullable PartialDate from,
        @Nullable PartialDate to,
        @JsonUnwrapped Evidence evidence)
        implements PartyCommand {

    @Override
    public String partyId() {
        return child;
    }

    @Override
    public List<? extends PartyEvent> decide(Facts facts, DecisionContext context) {
        PartyRelationRecorded wanted = asEvent(PartyEvents.next(facts, PartyRelationRecorded.class));
        RelationRules.of(wanted, facts, context).require(() -> Grounds.required(this, facts, context));
        return List.of(wanted);
    }

    @Override
    public boolean isRepetition(Facts facts) {
        return PartyEvents.isRecorded(facts, PartyRelationRecorded.class, event -> asEvent(event.number()));
    }

    @Override
    public void requireWellFormed() {
        Ids.outer(parent, "/parent");
    }

    @Override
    public Set<String> partyIds() {
        return Set.of(parent);
    }

    private PartyRelationRecorded asEvent(int number) {
        return new PartyRelationRecorded(child, number, parent, kind, stake, from, to, evidence);
    }
}
