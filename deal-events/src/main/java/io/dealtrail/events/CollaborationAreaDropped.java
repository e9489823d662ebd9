package io.dealtrail.events;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.PartialDate;
import org.jspecify.annotations.Nullable;

/** An area was given up; this is its last day. */
@StoredName("collaboration-area-dropped")
public record CollaborationAreaDropped(
        String areaId,
        PartialDate on,
        @Nullable String reason,
        @JsonUnwrapped Evidence evidence) implements AreaEvent {
    @Override
    public @Nullable PartialDate happenedOn() {
        return on;
    }
}
