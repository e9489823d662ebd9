package io.dealtrail.events;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.PartialDate;
import org.jspecify.annotations.Nullable;

/** Work on an area rests from this day on. */
@StoredName("collaboration-area-suspended")
public record CollaborationAreaSuspended(
        String areaId,
        PartialDate on,
        @Nullable String reason,
        @JsonUnwrapped Evidence evidence) implements AreaEvent {
    @Override
    public @Nullable PartialDate happenedOn() {
        return on;
    }
}
