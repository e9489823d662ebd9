package io.dealtrail.events;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.Given;
import io.dealtrail.terms.PartialDate;
import io.dealtrail.terms.PartyRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A dispute is fought before one court or office. */
@StoredName("proceeding-added")
public record ProceedingAdded(
        String disputeId,
        String proceedingId,
        @Nullable String kind,
        @Nullable String forum,
        @Nullable String jurisdiction,
        List<PartyRef> claimants,
        List<PartyRef> respondents,
        @Nullable PartialDate filedOn,
        @JsonUnwrapped Evidence evidence)
        implements DisputeEvent {
    public ProceedingAdded {
        claimants = Given.list(claimants);
        respondents = Given.list(respondents);
    }

    @Override
    public @Nullable PartialDate happenedOn() {
        return filedOn;
    }
}
