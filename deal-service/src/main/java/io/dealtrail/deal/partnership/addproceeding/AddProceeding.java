package io.dealtrail.deal.partnership.addproceeding;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.partnership.state.Disputes;
import io.dealtrail.deal.partnership.state.PartnershipCommand;
import io.dealtrail.deal.partnership.state.PartnershipState;
import io.dealtrail.deal.rules.Ids;
import io.dealtrail.events.PartnershipEvent;
import io.dealtrail.events.ProceedingAdded;
import io.dealtrail.facts.Facts;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.Given;
import io.dealtrail.terms.Jurisdictions;
import io.dealtrail.terms.PartialDate;
import io.dealtrail.terms.PartyRef;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A dispute is fought before one court or office. */
public record AddProceeding(
        String partnershipId,
        String disputeId,
        String proceedingId,
        @Nullable String kind,
        @Nullable String forum,
        @Nullable String jurisdiction,
        List<PartyRef> claimants,
        List<PartyRef> respondents,
        @Nullable PartialDate filedOn,
        @JsonUnwrapped Evidence evidence)
        implements PartnershipCommand {

    public AddProceeding {
        claimants = Given.list(claimants);
        respondents = Given.list(respondents);
    }

    @Override
    public List<? extends PartnershipEvent> decide(PartnershipState state, DecisionContext context) {
        state.object("dispute", disputeId, "/disputeId");
        state.requireUnused("proceeding", proceedingId, "/proceedingId");
        state.requireOpen();
        require(Disputes.filing(asEvent(), state, context), state, context);
        return List.of(asEvent());
    }

    @Override
    public boolean isRepetition(Facts facts) {
        return facts.recorded(asEvent());
    }

    @Override
    public void requireWellFormed() {
        Ids.inner(proceedingId, "/proceedingId");
        if (jurisdiction != null) {
            Jurisdictions.check(jurisdiction);
        }
    }

    @Override
    public Set<String> partyIds() {
        return Disputes.ids(claimants, respondents, List.of());
    }

    private ProceedingAdded asEvent() {
        return new ProceedingAdded(
                disputeId, proceedingId, kind, forum, jurisdiction, claimants, respondents, filedOn, evidence);
    }
}
