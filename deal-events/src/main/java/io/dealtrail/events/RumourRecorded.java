package io.dealtrail.events;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.Given;
import io.dealtrail.terms.RumouredFact;
import java.util.List;

/** Someone says so without standing for it; it changes nothing. */
@StoredName("rumour-recorded")
public record RumourRecorded(
        String rumourId,
        String text,
        List<String> about,
        List<RumouredFact> claims,
        @JsonUnwrapped Evidence evidence) implements RumourEvent {
    public RumourRecorded {
        about = Given.list(about);
        claims = Given.list(claims);
    }
}
