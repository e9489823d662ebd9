package io.dealtrail.events;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.PartialDate;
import org.jspecify.annotations.Nullable;

/** Work on an area goes on from this day. */
@StoredName("collaboration-area-resumed")
public record CollaborationAreaResumed(
        String areaId,
        PartialDate on,
        @Nullable String reason,
        @JsonUnwrapped Evidence evidence) implements AreaEvent {
    @Override
    public @Nullable PartialDate happenedOn() {
        return on;
    }
}
