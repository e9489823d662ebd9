package io.dealtrail.events;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.terms.DisputeScope;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.PartialDate;
import org.jspecify.annotations.Nullable;

/** The parties ended a part of a dispute; the part settlements of one dispute are numbered. */
@StoredName("dispute-partly-settled")
public record DisputePartlySettled(
        String disputeId,
        int number,
        @Nullable String byAgreement,
        DisputeScope scope,
        PartialDate on,
        @JsonUnwrapped Evidence evidence)
        implements DisputeEvent {
    @Override
    public @Nullable PartialDate happenedOn() {
        return on;
    }
}
