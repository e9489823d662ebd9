package io.dealtrail.events;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.terms.Decider;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.PartialDate;
import io.dealtrail.terms.Period;
import io.dealtrail.terms.Price;
import org.jspecify.annotations.Nullable;

/** What was left open has been decided; without a price the sum is not public. */
@StoredName("consideration-determined")
public record ConsiderationDetermined(
        String considerationId,
        Decider by,
        @Nullable PartialDate on,
        @JsonUnwrapped Price price,
        @Nullable Period period,
        @JsonUnwrapped Evidence evidence)
        implements MoneyEvent {
    @Override
    public @Nullable PartialDate happenedOn() {
        return on;
    }
}
