package io.dealtrail.events;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.PartialDate;
import io.dealtrail.terms.WorldDate;
import org.jspecify.annotations.Nullable;

/**
 * The parties let an agreement run on.
 *
 * @param number which renewal of this agreement it is, from 1
 * @param newEffectiveTo left out: nobody says until when
 * @param previousEffectiveTo the end that it had until then, where one is known
 */
@StoredName("agreement-renewed")
public record AgreementRenewed(
        String agreementId,
        int number,
        @Nullable WorldDate newEffectiveTo,
        @Nullable PartialDate announcedOn,
        @Nullable PartialDate signedOn,
        @Nullable Boolean termsConfidential,
        @Nullable String scope,
        @Nullable PartialDate previousEffectiveTo,
        @JsonUnwrapped Evidence evidence)
        implements AgreementLifecycleEvent {

    @Override
    public @Nullable PartialDate happenedOn() {
        return signedOn != null ? signedOn : announcedOn;
    }
}
