package io.dealtrail.deal.partnership.opendispute;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.deal.partnership.state.Disputes;
import io.dealtrail.deal.partnership.state.PartnershipCommand;
import io.dealtrail.deal.partnership.state.PartnershipState;
import io.dealtrail.deal.rules.Ids;
import io.dealtrail.events.DisputeOpened;
import io.dealtrail.events.PartnershipEvent;
import io.dealtrail.facts.Facts;
import io.dealtrail.terms.DisputeSubject;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.Given;
import io.dealtrail.terms.Jurisdictions;
import io.dealtrail.terms.PartialDate;
import io.dealtrail.terms.PartyRef;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Some parties assert rights against others. */
public record OpenDispute(
        String partnershipId,
        String disputeId,
        List<PartyRef> claimants,
        List<PartyRef> respondents,
        List<PartyRef> interveners,
        List<String> jurisdictions,
        @Nullable DisputeSubject subject,
        @Nullable PartialDate filedOn,
        @JsonUnwrapped Evidence evidence)
        implements PartnershipCommand {

    public OpenDispute {
        claimants = Given.list(claimants);
        respondents = Given.list(respondents);
        interveners = Given.list(interveners);
        jurisdictions = Given.list(jurisdictions);
    }

    @Override
    public List<? extends PartnershipEvent> decide(PartnershipState state, DecisionContext context) {
        state.requireUnused("dispute", disputeId, "/disputeId");
        state.requireOpen();
        require(DisputeRules.of(asEvent(), context), state, context);
        return List.of(asEvent());
    }

    @Override
    public boolean isRepetition(Facts facts) {
        return facts.recorded(asEvent());
    }

    @Override
    public void requireWellFormed() {
        Ids.inner(disputeId, "/disputeId");
        jurisdictions.forEach(Jurisdictions::check);
        requireGiven(claimants, "/claimants");
        requireGiven(respondents, "/respondents");
    }

    @Override
    public Set<String> partyIds() {
        return Disputes.ids(claimants, respondents, interveners);
    }

    private static void requireGiven(List<PartyRef> parties, String pointer) {
        if (parties.isEmpty()) {
            throw Refusal.ofField(RefusalCode.MALFORMED, pointer, "must be given");
        }
    }

    private DisputeOpened asEvent() {
        return new DisputeOpened(
                disputeId, claimants, respondents, interveners, jurisdictions, subject, filedOn, evidence);
    }
}
