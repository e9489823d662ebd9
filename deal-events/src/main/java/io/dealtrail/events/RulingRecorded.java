package io.dealtrail.events;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.Given;
import io.dealtrail.terms.PartialDate;
import io.dealtrail.terms.Territory;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A court or office decided something in a dispute. */
@StoredName("ruling-recorded")
public record RulingRecorded(
        String rulingId,
        String disputeId,
        @Nullable String proceedingId,
        String outcome,
        List<String> effects,
        @Nullable Territory territory,
        PartialDate on,
        @JsonUnwrapped Evidence evidence)
        implements DisputeEvent {
    public RulingRecorded {
        effects = Given.list(effects);
    }

    @Override
    public @Nullable PartialDate happenedOn() {
        return on;
    }
}
