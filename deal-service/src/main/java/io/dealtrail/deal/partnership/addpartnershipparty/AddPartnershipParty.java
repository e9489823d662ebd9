package io.dealtrail.deal.partnership.addpartnershipparty;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.partnership.state.Acting;
import io.dealtrail.deal.partnership.state.BelongingRules;
import io.dealtrail.deal.partnership.state.Latest;
import io.dealtrail.deal.partnership.state.PartnershipCommand;
import io.dealtrail.deal.partnership.state.PartnershipState;
import io.dealtrail.events.DealEvent;
import io.dealtrail.events.PartnershipEvent;
import io.dealtrail.events.PartnershipPartyAdded;
import io.dealtrail.events.PartnershipPartyRemoved;
import io.dealtrail.facts.Facts;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.PartialDate;
import io.dealtrail.terms.PartyRef;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One more party belongs to the relation. */
public record AddPartnershipParty(
        String partnershipId,
        PartyRef party,
        @Nullable String role,
        @Nullable PartialDate on,
        @JsonUnwrapped Evidence evidence)
        implements PartnershipCommand {

    @Override
    public List<? extends PartnershipEvent> decide(PartnershipState state, DecisionContext context) {
        state.requireOpen();
        require(BelongingRules.of(asEvent(), state, context), state, context);
        return List.of(asEvent());
    }

    @Override
    public boolean isRepetition(Facts facts) {
        return on != null
                ? facts.recorded(asEvent())
                : Latest.says(
                        facts,
                        List.of(PartnershipPartyAdded.class, PartnershipPartyRemoved.class),
                        this::isAboutParty,
                        asEvent()::equals);
    }

    @Override
    public Set<String> partyIds() {
        return Acting.ids(List.of(party)).collect(Collectors.toUnmodifiableSet());
    }

    private boolean isAboutParty(DealEvent event) {
        return switch (event) {
            case PartnershipPartyAdded added -> added.party().equals(party);
            case PartnershipPartyRemoved removed -> removed.party().equals(party);
            default -> false;
        };
    }

    private PartnershipPartyAdded asEvent() {
        return new PartnershipPartyAdded(party, role, on, evidence);
    }
}
