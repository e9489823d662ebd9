package io.dealtrail.events;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.terms.DisputeSubject;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.Given;
import io.dealtrail.terms.PartialDate;
import io.dealtrail.terms.PartyRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some parties assert rights against others. */
@StoredName("dispute-opened")
public record DisputeOpened(
        String disputeId,
        List<PartyRef> claimants,
        List<PartyRef> respondents,
        List<PartyRef> interveners,
        List<String> jurisdictions,
        @Nullable DisputeSubject subject,
        @Nullable PartialDate filedOn,
        @JsonUnwrapped Evidence evidence)
        implements DisputeEvent {
    public DisputeOpened {
        claimants = Given.list(claimants);
        respondents = Given.list(respondents);
        interveners = Given.list(interveners);
        jurisdictions = Given.list(jurisdictions);
    }

    @Override
    public @Nullable PartialDate happenedOn() {
        return filedOn;
    }
}
