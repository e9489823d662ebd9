package io.dealtrail.deal.party.registerparty;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.deal.party.state.PartyCommand;
import io.dealtrail.deal.rules.Grounds;
import io.dealtrail.deal.rules.Ids;
import io.dealtrail.deal.rules.Known;
import io.dealtrail.events.PartyEvent;
import io.dealtrail.events.PartyRegistered;
import io.dealtrail.facts.Facts;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.Given;
import io.dealtrail.terms.Identifier;
import io.dealtrail.terms.PartyKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A party is known by a name. */
public record RegisterParty(
        String partyId,
        String name,
        PartyKind kind,
        @Nullable String country,
        List<Identifier> identifiers,
        @JsonUnwrapped Evidence evidence)
        implements PartyCommand {

    public RegisterParty {
        identifiers = Given.list(identifiers);
    }

    @Override
    public List<? extends PartyEvent> decide(Facts facts, DecisionContext context) {
        requireUnused(facts);
        Grounds.optional(this, facts, context);
        return List.of(asEvent());
    }

    @Override
    public boolean isRepetition(Facts facts) {
        return facts.recorded(asEvent());
    }

    /** Under its own name: only this one brings a party into being. */
    @Override
    public String handledAs() {
        return RegisterParty.class.getName();
    }

    @Override
    public boolean needsAggregate() {
        return false;
    }

    @Override
    public void requireWellFormed() {
        Ids.outer(partyId, "/partyId");
        PartyRules.checkCountry(country);
    }

    /** Rule 6. */
    private void requireUnused(Facts facts) {
        new Known(facts, self()).origin().ifPresent(event -> {
            throw Refusal.ofField(
                            RefusalCode.DUPLICATE_PARTY, "/partyId", partyId + " is registered with other content")
                    .conflictingWith(event);
        });
    }

    private PartyRegistered asEvent() {
        return new PartyRegistered(partyId, name, kind, country, identifiers, evidence);
    }
}
