package io.dealtrail.deal.partnership.recordrelateddeal;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.partnership.state.Acting;
import io.dealtrail.deal.partnership.state.PartnershipCommand;
import io.dealtrail.deal.partnership.state.PartnershipState;
import io.dealtrail.deal.rules.Grounds;
import io.dealtrail.deal.rules.Ids;
import io.dealtrail.events.PartnershipEvent;
import io.dealtrail.events.RelatedDealRecorded;
import io.dealtrail.facts.Facts;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.Money;
import io.dealtrail.terms.PartialDate;
import io.dealtrail.terms.PartyRef;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A deal of others, or of these parties elsewhere, that is not to be confused with this one. */
public record RecordRelatedDeal(
        String partnershipId,
        String relatedDealId,
        PartyRef subject,
        String relation,
        PartyRef object,
        @Nullable String scope,
        @Nullable PartialDate on,
        @Nullable Money amount,
        @Nullable String otherPartnershipId,
        @JsonUnwrapped Evidence evidence)
        implements PartnershipCommand {

    @Override
    public List<? extends PartnershipEvent> decide(PartnershipState state, DecisionContext context) {
        state.requireUnusedRelatedDeal(relatedDealId, "/relatedDealId");
        state.requireOpen();
        RelatedDealRules.check(asEvent(), context);
        Grounds.required(this, state.facts(), context);
        return List.of(asEvent());
    }

    @Override
    public boolean isRepetition(Facts facts) {
        return facts.recorded(asEvent());
    }

    @Override
    public void requireWellFormed() {
        Ids.inner(relatedDealId, "/relatedDealId");
    }

    @Override
    public Set<String> partyIds() {
        return Acting.ids(List.of(subject, object)).collect(Collectors.toUnmodifiableSet());
    }

    private RelatedDealRecorded asEvent() {
        return new RelatedDealRecorded(
                relatedDealId, subject, relation, object, scope, on, amount, otherPartnershipId, evidence);
    }
}
