package io.dealtrail.events;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.PartialDate;
import io.dealtrail.terms.PartyRef;
import org.jspecify.annotations.Nullable;

/** Another party belongs to the relation; from the start where no day is known. */
@StoredName("partnership-party-added")
public record PartnershipPartyAdded(
        PartyRef party,
        @Nullable String role,
        @Nullable PartialDate on,
        @JsonUnwrapped Evidence evidence) implements MemberEvent {
    @Override
    public @Nullable PartialDate happenedOn() {
        return on;
    }
}
