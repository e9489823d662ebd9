package io.dealtrail.events;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.PartialDate;
import org.jspecify.annotations.Nullable;

/** An agreement is in force from this day. */
@StoredName("agreement-became-effective")
public record AgreementBecameEffective(
        String agreementId, PartialDate on, @JsonUnwrapped Evidence evidence) implements PartnershipEvent {
    @Override
    public @Nullable PartialDate happenedOn() {
        return on;
    }
}
