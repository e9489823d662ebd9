package io.dealtrail.events;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.Given;
import io.dealtrail.terms.PartyKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * More is known of a party.
 *
 * @param otherNames all that are known by then, those of earlier descriptions too
 */
@StoredName("party-described")
public record PartyDescribed(
        String partyId,
        @Nullable String country,
        @Nullable PartyKind kind,
        List<String> otherNames,
        @JsonUnwrapped Evidence evidence)
        implements PartyChangeEvent {
    public PartyDescribed {
        otherNames = Given.list(otherNames);
    }
}
