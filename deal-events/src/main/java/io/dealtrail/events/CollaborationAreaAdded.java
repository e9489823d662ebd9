package io.dealtrail.events;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.terms.AreaLevel;
import io.dealtrail.terms.AreaRole;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.Given;
import io.dealtrail.terms.PartialDate;
import io.dealtrail.terms.WorldDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parties work together, or explore working together, on something. */
@StoredName("collaboration-area-added")
public record CollaborationAreaAdded(
        String areaId,
        @Nullable String agreementId,
        String name,
        AreaLevel level,
        @Nullable Boolean listIsOpen,
        Map<String, AreaRole> roles,
        List<String> products,
        @Nullable String segment,
        @Nullable WorldDate from,
        @Nullable Boolean existedBefore,
        @JsonUnwrapped Evidence evidence)
        implements PartnershipEvent {
    public CollaborationAreaAdded {
        roles = Given.map(roles);
        products = Given.list(products);
    }

    @Override
    public @Nullable PartialDate happenedOn() {
        return PartialDate.stated(from);
    }
}
