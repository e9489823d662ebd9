package io.dealtrail.events;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.PartialDate;
import io.dealtrail.terms.PartyRef;
import org.jspecify.annotations.Nullable;

/** Who holds an option made use of it. */
@StoredName("option-exercised")
public record OptionExercised(
        String agreementId,
        String optionId,
        PartyRef by,
        @Nullable PartialDate on,
        @JsonUnwrapped Evidence evidence) implements AgreementLifecycleEvent {

    @Override
    public @Nullable PartialDate happenedOn() {
        return on;
    }
}
