package io.dealtrail.events;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.PartialDate;
import org.jspecify.annotations.Nullable;

/** The parties ended all of a dispute between them. */
@StoredName("dispute-settled")
public record DisputeSettled(
        String disputeId,
        @Nullable String byAgreement,
        PartialDate on,
        @JsonUnwrapped Evidence evidence) implements DisputeEvent {
    @Override
    public @Nullable PartialDate happenedOn() {
        return on;
    }
}
