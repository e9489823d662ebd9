package io.dealtrail.deal.party.rulebook;

import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.knowledge.RuleBook;
import io.dealtrail.deal.party.mergeparties.MergerRules;
import io.dealtrail.deal.party.recordpartyrelation.RelationRules;
import io.dealtrail.deal.party.registerparty.PartyRules;
import io.dealtrail.deal.rules.Rules;
import io.dealtrail.events.DealEvent;
import io.dealtrail.events.KnowledgeEvent;
import io.dealtrail.events.PartiesMerged;
import io.dealtrail.events.PartyDescribed;
import io.dealtrail.events.PartyEvent;
import io.dealtrail.events.PartyIdentifierLinked;
import io.dealtrail.events.PartyRegistered;
import io.dealtrail.events.PartyRelationEnded;
import io.dealtrail.events.PartyRelationRecorded;
import io.dealtrail.events.PartyRenamed;
import io.dealtrail.facts.Facts;

/** The rules of each event of a party, on all else that is known of it and of its family. */
public final class PartyRuleBook implements RuleBook {

    @Override
    public Rules of(DealEvent event, Facts others, DecisionContext context) {
        return event instanceof PartyEvent own ? of(own, others, context) : Rules.NONE;
    }

    private static Rules of(PartyEvent event, Facts others, DecisionContext context) {
        return switch (event) {
            case PartyRegistered e -> PartyRules.of(e);
            case PartyDescribed e -> PartyRules.of(e);
            case PartiesMerged e -> MergerRules.of(e, others, context);
            case PartyRelationRecorded e -> RelationRules.of(e, others, context);
            case PartyRelationEnded e -> RelationRules.of(e, others, context);
            // names and identifiers say nothing that could be out of place
            case PartyRenamed _, PartyIdentifierLinked _, KnowledgeEvent _ -> Rules.NONE;
        };
    }
}
