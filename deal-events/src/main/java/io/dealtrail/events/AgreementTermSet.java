package io.dealtrail.events;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.PartialDate;
import io.dealtrail.terms.Term;
import io.dealtrail.terms.WorldDate;
import org.jspecify.annotations.Nullable;

/** It became known how long an agreement runs. */
@StoredName("agreement-term-set")
public record AgreementTermSet(
        String agreementId,
        @Nullable Term term,
        @Nullable WorldDate effectiveTo,
        @Nullable PartialDate announcedOn,
        @JsonUnwrapped Evidence evidence)
        implements AgreementLifecycleEvent {

    @Override
    public @Nullable PartialDate happenedOn() {
        return announcedOn;
    }
}
