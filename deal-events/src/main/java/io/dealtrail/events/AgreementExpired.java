package io.dealtrail.events;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * An agreement of which nobody had said when it ends ran out.
 *
 * @param on the last day in force
 */
@StoredName("agreement-expired")
public record AgreementExpired(
        String agreementId, PartialDate on, @JsonUnwrapped Evidence evidence) implements AgreementLifecycleEvent {

    @Override
    public @Nullable PartialDate happenedOn() {
        return on;
    }
}
