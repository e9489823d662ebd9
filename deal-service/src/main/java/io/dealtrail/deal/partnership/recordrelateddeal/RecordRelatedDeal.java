package io.dealtrail.deal.partnership.recordrelateddeal;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.partnership.state.Acting;
import io.dealtrail.deal.partnership.state.PartnershipCommand;
import io.dealtrail.deal.partnership.state.PartnershipState;
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
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** A UUIDv7, as the web edge makes up where the client gives no id. */
    private static final Pattern MADE_UP =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}");

    @Override
    public List<? extends PartnershipEvent> decide(PartnershipState state, DecisionContext context) {
        RelatedDealRules.requireKnown(otherPartnershipId, context);
        state.requireUnusedRelatedDeal(relatedDealId, "/relatedDealId");
        state.requireOpen();
        require(RelatedDealRules.of(asEvent(relatedDealId), partnershipId, context), state, context);
        return List.of(asEvent(relatedDealId));
    }

    @Override
    public boolean isRepetition(Facts facts) {
        return facts.recorded(asEvent(relatedDealId)) || (isMadeUp(relatedDealId) && isRecordedUnderAnotherId(facts));
    }

    /** Where the client gives no id, each repetition comes with a new one. */
    private boolean isRecordedUnderAnotherId(Facts facts) {
        return facts.events(RelatedDealRecorded.class).stream()
                .flatMap(each -> each.event() instanceof RelatedDealRecorded other
                        ? Stream.of(other.relatedDealId())
                        : Stream.empty())
                .anyMatch(id -> isMadeUp(id) && facts.recorded(asEvent(id)));
    }

    private static boolean isMadeUp(String id) {
        return MADE_UP.matcher(id).matches();
    }

    @Override
    public void requireWellFormed() {
        Ids.inner(relatedDealId, "/relatedDealId");
        RelatedDealRules.requireOther(otherPartnershipId, partnershipId);
    }

    @Override
    public Set<String> partyIds() {
        return Acting.ids(List.of(subject, object)).collect(Collectors.toUnmodifiableSet());
    }

    private RelatedDealRecorded asEvent(String id) {
        return new RelatedDealRecorded(id, subject, relation, object, scope, on, amount, otherPartnershipId, evidence);
    }
}
