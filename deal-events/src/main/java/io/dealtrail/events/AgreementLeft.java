package io.dealtrail.events;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.PartialDate;
import io.dealtrail.terms.PartyRef;
import org.jspecify.annotations.Nullable;

/** A party is in an agreement in that role no more; this was its last day. */
@StoredName("agreement-left")
public record AgreementLeft(
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
