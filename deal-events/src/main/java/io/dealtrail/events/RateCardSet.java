package io.dealtrail.events;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.Given;
import io.dealtrail.terms.PartialDate;
import io.dealtrail.terms.RateTier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a licence under this agreement costs, by the day on which it was signed; the cards of one agreement are numbered. */
@StoredName("rate-card-set")
public record RateCardSet(
        String agreementId,
        int number,
        @Nullable PartialDate from,
        List<RateTier> tiers,
        @JsonUnwrapped Evidence evidence)
        implements MoneyEvent {
    public RateCardSet {
        tiers = Given.list(tiers);
    }
}
