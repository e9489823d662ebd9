package io.dealtrail.events;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.PartialDate;
import org.jspecify.annotations.Nullable;

/** What the parties agreed to do was done: the deal is closed. */
@StoredName("agreement-closed")
public record AgreementClosed(
        String agreementId, PartialDate on, @JsonUnwrapped Evidence evidence) implements AgreementLifecycleEvent {

    @Override
    public @Nullable PartialDate happenedOn() {
        return on;
    }
}
