package io.dealtrail.events;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A licence was taken back.
 *
 * @param on its last day in force
 */
@StoredName("license-revoked")
public record LicenseRevoked(
        String grantId,
        PartialDate on,
        @Nullable String reason,
        @JsonUnwrapped Evidence evidence) implements PatentRightEvent {
    @Override
    public PartialDate happenedOn() {
        return on;
    }
}
