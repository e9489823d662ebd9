package io.dealtrail.deal.partnership.openpartnership;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.partnership.state.PartnershipCommand;
import io.dealtrail.deal.partnership.state.PartnershipState;
import io.dealtrail.deal.rules.Grounds;
import io.dealtrail.deal.rules.Ids;
import io.dealtrail.events.PartnershipEvent;
import io.dealtrail.events.PartnershipOpened;
import io.dealtrail.facts.Facts;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.Given;
import io.dealtrail.terms.PartnershipKind;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Some parties have a relation that is worth following. */
public record OpenPartnership(
        String partnershipId,
        PartnershipKind kind,
        @Nullable String name,
        List<String> parties,
        @Nullable String vehicle,
        @Nullable String administrator,
        @JsonUnwrapped Evidence evidence)
        implements PartnershipCommand {

    public OpenPartnership {
        parties = Given.list(parties);
    }

    @Override
    public List<? extends PartnershipEvent> decide(PartnershipState state, DecisionContext context) {
        state.requireUnused("partnership", partnershipId, "/partnershipId");
        OpeningRules.of(asEvent(), context).require(() -> Grounds.optional(this, state.facts(), context));
        return List.of(asEvent());
    }

    @Override
    public boolean isRepetition(Facts facts) {
        return facts.recorded(asEvent());
    }

    /** Under its own name: only this one brings a partnership into being. */
    @Override
    public String handledAs() {
        return OpenPartnership.class.getName();
    }

    @Override
    public boolean needsAggregate() {
        return false;
    }

    @Override
    public void requireWellFormed() {
        Ids.outer(partnershipId, "/partnershipId");
    }

    @Override
    public Set<String> partyIds() {
        return Stream.concat(parties.stream(), Stream.of(vehicle, administrator).flatMap(Stream::ofNullable))
                .collect(Collectors.toUnmodifiableSet());
    }

    private PartnershipOpened asEvent() {
        return new PartnershipOpened(partnershipId, kind, name, parties, vehicle, administrator, evidence);
    }
}
