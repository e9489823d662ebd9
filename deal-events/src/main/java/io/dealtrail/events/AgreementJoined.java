package io.dealtrail.events;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.PartialDate;
import io.dealtrail.terms.PartyRef;
import org.jspecify.annotations.Nullable;

/** A party joined an agreement of others, as a pool is joined. */
@StoredName("agreement-joined")
public record AgreementJoined(
        String agreementId,
        PartyRef party,
        String role,
        PartialDate on,
        @JsonUnwrapped Evidence evidence) implements MemberEvent {
    @Override
    public @Nullable PartialDate happenedOn() {
        return on;
    }
}
