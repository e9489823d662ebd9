package io.dealtrail.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.terms.ConsentedAct;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.PartialDate;
import io.dealtrail.terms.PartyRef;
import org.jspecify.annotations.Nullable;

/** Someone whose consent an obligation asks for gave it, for one act only; the consents of one obligation are numbered. */
@StoredName("consent-recorded")
public record ConsentRecorded(
        String obligationId,
        int number,
        PartyRef by,
        @JsonProperty("for") ConsentedAct act,
        @Nullable PartialDate on,
        @JsonUnwrapped Evidence evidence)
        implements DutyEvent {
    @Override
    public @Nullable PartialDate happenedOn() {
        return on;
    }
}
