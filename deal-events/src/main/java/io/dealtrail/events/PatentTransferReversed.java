package io.dealtrail.events;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.PartialDate;

/** Title went back to those who had transferred it. */
@StoredName("patent-transfer-reversed")
public record PatentTransferReversed(
        String transferId,
        PartialDate on,
        String reason,
        @JsonUnwrapped Evidence evidence) implements PatentRightEvent {
    @Override
    public PartialDate happenedOn() {
        return on;
    }
}
