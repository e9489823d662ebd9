package io.dealtrail.events;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.Given;
import io.dealtrail.terms.Identifier;
import io.dealtrail.terms.PartyKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A party is known by a name. */
@StoredName("party-registered")
public record PartyRegistered(
        String partyId,
        String name,
        PartyKind kind,
        @Nullable String country,
        List<Identifier> identifiers,
        @JsonUnwrapped Evidence evidence)
        implements PartyEvent {
    public PartyRegistered {
        identifiers = Given.list(identifiers);
    }
}
