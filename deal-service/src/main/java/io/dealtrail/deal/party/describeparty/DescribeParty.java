package io.dealtrail.deal.party.describeparty;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.deal.party.registerparty.PartyRules;
import io.dealtrail.deal.party.state.PartyCommand;
import io.dealtrail.deal.party.state.PartyEvents;
import io.dealtrail.deal.rules.Grounds;
import io.dealtrail.deal.rules.Known;
import io.dealtrail.events.PartyDescribed;
import io.dealtrail.events.PartyEvent;
import io.dealtrail.facts.Facts;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.Given;
import io.dealtrail.terms.PartyKind;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** More is known of a party; its other names come on top of those that are known already. */
public record DescribeParty(
        String partyId,
        @Nullable String country,
        @Nullable PartyKind kind,
        List<String> otherNames,
        @JsonUnwrapped Evidence evidence)
        implements PartyCommand {

    public DescribeParty {
        otherNames = Given.list(otherNames);
    }

    @Override
    public List<? extends PartyEvent> decide(Facts facts, DecisionContext context) {
        Grounds.optional(this, facts, context);
        return List.of(new PartyDescribed(partyId, country, kind, allNames(facts), evidence));
    }

    @Override
    public boolean isRepetition(Facts facts) {
        return PartyEvents.isRecorded(
                facts,
                PartyDescribed.class,
                event -> new PartyDescribed(
                        partyId,
                        country,
                        kind,
                        event.otherNames().containsAll(otherNames) && !otherNames.isEmpty()
                                ? event.otherNames()
                                : otherNames,
                        evidence));
    }

    @Override
    public void requireWellFormed() {
        if (country == null && kind == null && otherNames.isEmpty()) {
            throw Refusal.ofField(RefusalCode.MALFORMED, "", "say something of the party");
        }
        PartyRules.checkCountry(country);
    }

    /** Nothing where the command speaks of no names. */
    private List<String> allNames(Facts facts) {
        return otherNames.isEmpty()
                ? otherNames
                : Stream.concat(new Known(facts, self()).list("otherNames", String.class).stream(), otherNames.stream())
                        .distinct()
                        .toList();
    }
}
