package io.dealtrail.events;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.PartialDate;
import io.dealtrail.terms.WorldDate;
import org.jspecify.annotations.Nullable;

/**
 * The closing of an agreement is expected on another day than before.
 *
 * @param announcedOn since when it is; left out: as if it had always been
 */
@StoredName("closing-rescheduled")
public record ClosingRescheduled(
        String agreementId,
        WorldDate expectedClosing,
        @Nullable PartialDate announcedOn,
        @JsonUnwrapped Evidence evidence)
        implements AgreementLifecycleEvent {

    @Override
    public @Nullable PartialDate happenedOn() {
        return announcedOn;
    }
}
