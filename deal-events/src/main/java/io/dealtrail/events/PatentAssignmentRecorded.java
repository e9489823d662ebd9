package io.dealtrail.events;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A patent office entered a transfer into its public register.
 *
 * @param recordingId made from the office and its reference; names the fact
 * @param office by WIPO ST.3
 * @param reference the office's own, e.g. reel and frame
 */
@StoredName("patent-assignment-recorded")
public record PatentAssignmentRecorded(
        String transferId,
        String recordingId,
        String office,
        PartialDate recordedOn,
        @Nullable String reference,
        @Nullable String verbatimConveyance,
        @JsonUnwrapped Evidence evidence)
        implements PatentRightEvent {
    @Override
    public PartialDate happenedOn() {
        return recordedOn;
    }
}
