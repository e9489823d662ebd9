package io.dealtrail.events;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.terms.Decider;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.PartialDate;
import org.jspecify.annotations.Nullable;

/** What was promised has been done. */
@StoredName("obligation-fulfilled")
public record ObligationFulfilled(
        String obligationId,
        PartialDate on,
        @Nullable Decider by,
        @JsonUnwrapped Evidence evidence) implements DutyEvent {
    @Override
    public @Nullable PartialDate happenedOn() {
        return on;
    }
}
