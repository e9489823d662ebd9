package io.dealtrail.events;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.PartialDate;
import org.jspecify.annotations.Nullable;

/** Title to the patents of a transfer has passed. */
@StoredName("patent-transfer-executed")
public record PatentTransferExecuted(
        String transferId,
        PartialDate executedOn,
        @JsonUnwrapped Evidence evidence) implements PartnershipEvent {
    @Override
    public @Nullable PartialDate happenedOn() {
        return executedOn;
    }
}
