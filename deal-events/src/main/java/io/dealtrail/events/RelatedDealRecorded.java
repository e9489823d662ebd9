package io.dealtrail.events;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.Money;
import io.dealtrail.terms.PartialDate;
import io.dealtrail.terms.PartyRef;
import org.jspecify.annotations.Nullable;

/** A deal of others, or of these parties elsewhere, that is not to be confused with this one. */
@StoredName("related-deal-recorded")
public record RelatedDealRecorded(
        String relatedDealId,
        PartyRef subject,
        String relation,
        PartyRef object,
        @Nullable String scope,
        @Nullable PartialDate on,
        @Nullable Money amount,
        @Nullable String otherPartnershipId,
        @JsonUnwrapped Evidence evidence)
        implements PartnershipEvent {
    @Override
    public @Nullable PartialDate happenedOn() {
        return on;
    }
}
