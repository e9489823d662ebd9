package io.dealtrail.events;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.PartialDate;
import org.jspecify.annotations.Nullable;

/** An area that was explored is committed from this day. */
@StoredName("collaboration-area-promoted")
public record CollaborationAreaPromoted(
        String areaId,
        @Nullable String agreementId,
        PartialDate on,
        @JsonUnwrapped Evidence evidence) implements PartnershipEvent {
    @Override
    public @Nullable PartialDate happenedOn() {
        return on;
    }
}
