package io.dealtrail.events;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.PartialDate;
import io.dealtrail.terms.PartyRef;
import org.jspecify.annotations.Nullable;

/** A party belongs to the relation no more; this was its last day. */
@StoredName("partnership-party-removed")
public record PartnershipPartyRemoved(
        PartyRef party,
        @Nullable String role,
        PartialDate on,
        @JsonUnwrapped Evidence evidence) implements MemberEvent {
    @Override
    public @Nullable PartialDate happenedOn() {
        return on;
    }
}
