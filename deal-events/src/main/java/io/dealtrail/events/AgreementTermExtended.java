package io.dealtrail.events;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.PartialDate;
import io.dealtrail.terms.Term;
import org.jspecify.annotations.Nullable;

/**
 * An option that was exercised moved the end of an agreement.
 *
 * @param on when the option was exercised
 * @param effectiveTo the new last day, where it follows from the old one
 * @param term of what has no end any more
 */
@StoredName("agreement-term-extended")
public record AgreementTermExtended(
        String agreementId,
        String optionId,
        @Nullable PartialDate on,
        @Nullable PartialDate effectiveTo,
        @Nullable Term term,
        @JsonUnwrapped Evidence evidence)
        implements AgreementLifecycleEvent {

    @Override
    public @Nullable PartialDate happenedOn() {
        return on;
    }
}
