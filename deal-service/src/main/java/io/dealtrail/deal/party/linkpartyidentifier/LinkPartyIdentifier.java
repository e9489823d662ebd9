package io.dealtrail.deal.party.linkpartyidentifier;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.party.state.PartyCommand;
import io.dealtrail.deal.party.state.PartyEvents;
import io.dealtrail.deal.rules.Grounds;
import io.dealtrail.deal.rules.Known;
import io.dealtrail.events.PartyEvent;
import io.dealtrail.events.PartyIdentifierLinked;
import io.dealtrail.facts.Facts;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.Identifier;
import java.util.List;

/** A party is the one that a public scheme knows by this identifier. */
public record LinkPartyIdentifier(
        String partyId,
        Identifier identifier,
        @JsonUnwrapped Evidence evidence) implements PartyCommand {

    @Override
    public List<? extends PartyEvent> decide(Facts facts, DecisionContext context) {
        Grounds.optional(this, facts, context);
        return List.of(new PartyIdentifierLinked(
                partyId, PartyEvents.next(facts, PartyIdentifierLinked.class), identifier, evidence));
    }

    /** What the party is known by already says nothing new, whoever says so. */
    @Override
    public boolean isRepetition(Facts facts) {
        Known party = new Known(facts, self());
        return party.list("identifiers", Identifier.class).contains(identifier)
                || PartyEvents.holding(facts, PartyIdentifierLinked.class)
                        .flatMap(event -> party.read("linkedIdentifiers." + event.number(), Identifier.class).stream())
                        .anyMatch(identifier::equals);
    }
}
