package io.dealtrail.events;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.PartialDate;
import org.jspecify.annotations.Nullable;

/** Whoever asserted rights in a dispute gave it up. */
@StoredName("dispute-withdrawn")
public record DisputeWithdrawn(
        String disputeId, PartialDate on, @JsonUnwrapped Evidence evidence) implements DisputeEvent {
    @Override
    public @Nullable PartialDate happenedOn() {
        return on;
    }
}
