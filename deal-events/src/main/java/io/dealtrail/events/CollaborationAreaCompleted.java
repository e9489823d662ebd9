package io.dealtrail.events;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.PartialDate;
import org.jspecify.annotations.Nullable;

/** What an area was for is done; this is its last day. */
@StoredName("collaboration-area-completed")
public record CollaborationAreaCompleted(
        String areaId,
        PartialDate on,
        @Nullable String reason,
        @JsonUnwrapped Evidence evidence) implements AreaEvent {
    @Override
    public @Nullable PartialDate happenedOn() {
        return on;
    }
}
