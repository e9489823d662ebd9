package io.dealtrail.events;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Title to the patents of a transfer has passed.
 *
 * @param ownershipUnverified it was accepted although the chain of title does not show that it was the transferors' to pass
 */
@StoredName("patent-transfer-executed")
public record PatentTransferExecuted(
        String transferId,
        PartialDate executedOn,
        @Nullable Boolean ownershipUnverified,
        @JsonUnwrapped Evidence evidence)
        implements PartnershipEvent {
    @Override
    public @Nullable PartialDate happenedOn() {
        return executedOn;
    }
}
