package io.dealtrail.events;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.Given;
import io.dealtrail.terms.PartnershipKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some parties have a relation that is worth following. */
@StoredName("partnership-opened")
public record PartnershipOpened(
        String partnershipId,
        PartnershipKind kind,
        @Nullable String name,
        List<String> parties,
        @Nullable String vehicle,
        @Nullable String administrator,
        @JsonUnwrapped Evidence evidence)
        implements PartnershipEvent {
    public PartnershipOpened {
        parties = Given.list(parties);
    }
}
