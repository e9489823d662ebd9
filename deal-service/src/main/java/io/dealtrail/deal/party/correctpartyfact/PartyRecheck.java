package io.dealtrail.deal.party.correctpartyfact;

import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.party.mergeparties.MergerRules;
import io.dealtrail.deal.party.recordpartyrelation.RelationRules;
import io.dealtrail.deal.party.registerparty.PartyRules;
import io.dealtrail.events.DealEvent;
import io.dealtrail.events.PartiesMerged;
import io.dealtrail.events.PartyDescribed;
import io.dealtrail.events.PartyRegistered;
import io.dealtrail.events.PartyRelationEnded;
import io.dealtrail.events.PartyRelationRecorded;
import io.dealtrail.facts.Facts;
import java.util.List;

/** The rules of each event of a party, for when a correction makes it say something else. */
public final class PartyRecheck {

    private PartyRecheck() {}

    /** Refuses what the event must not say. */
    public static void check(DealEvent event, List<DealEvent> corrected, Facts facts, DecisionContext context) {
        switch (event) {
            case PartyRegistered registered -> PartyRules.check(registered);
            case PartyDescribed described -> PartyRules.checkCountry(described.country());
            case PartiesMerged merged -> MergerRules.recheck(merged, context);
            case PartyRelationRecorded recorded -> check(recorded.child(), recorded.number(), facts, context);
            case PartyRelationEnded ended -> check(ended.child(), ended.number(), facts, context);
            default -> {
                // names and identifiers say nothing that a correction could break
            }
        }
    }

    private static void check(String child, int number, Facts facts, DecisionContext context) {
        RelationRules rules = new RelationRules(child, facts, context);
        rules.check(number);
        rules.requireNoCircle(number);
    }
}
