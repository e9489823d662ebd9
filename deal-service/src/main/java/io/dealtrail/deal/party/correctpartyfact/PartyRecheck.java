package io.dealtrail.deal.party.correctpartyfact;

import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.party.registerparty.PartyRules;
import io.dealtrail.events.DealEvent;
import io.dealtrail.events.PartyRegistered;
import io.dealtrail.facts.Facts;
import java.util.List;

/** The rules of each event of a party, for when a correction makes it say something else. */
public final class PartyRecheck {

    private PartyRecheck() {}

    /** Refuses what the event must not say. */
    public static void check(DealEvent event, List<DealEvent> corrected, Facts facts, DecisionContext context) {
        if (event instanceof PartyRegistered registered) {
            PartyRules.check(registered);
        }
    }
}
