package io.dealtrail.events;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.terms.Change;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.Given;
import io.dealtrail.terms.PartialDate;
import java.util.List;

/** The terms of a licence were changed in the world: the old ones held until then. */
@StoredName("license-modified")
public record LicenseModified(
        String grantId,
        List<Change> changes,
        PartialDate on,
        @JsonUnwrapped Evidence evidence) implements PatentRightEvent {
    public LicenseModified {
        changes = Given.list(changes);
    }

    @Override
    public PartialDate happenedOn() {
        return on;
    }
}
