package io.dealtrail.deal.party.state;

import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.deal.rules.FactCommand;
import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.AggregateType;
import io.dealtrail.events.PartyEvent;
import io.dealtrail.facts.Facts;
import io.dealtrail.terms.FactRef;
import java.util.List;

/** A command that a party decides. */
public interface PartyCommand extends FactCommand {

    /** The name under which the aggregate takes all of them but the one that brings it into being. */
    String HANDLED_AS = "party-command";

    String partyId();

    @Override
    List<? extends PartyEvent> decide(Facts facts, DecisionContext context);

    @Override
    default String handledAs() {
        return HANDLED_AS;
    }

    @Override
    default AggregateRef target() {
        return new AggregateRef(AggregateType.PARTY, partyId());
    }

    @Override
    default FactRef self() {
        return FactRef.object("party", partyId());
    }

    @Override
    default RefusalCode unknown() {
        return RefusalCode.UNKNOWN_PARTY;
    }
}
