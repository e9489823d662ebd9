package io.dealtrail.events;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.Money;
import io.dealtrail.terms.PartialDate;
import org.jspecify.annotations.Nullable;

/** Part of a consideration, or all of it, was paid; payments of one consideration are numbered as they become known. */
@StoredName("payment-recorded")
public record PaymentRecorded(
        String considerationId,
        int number,
        Money amount,
        PartialDate on,
        @JsonUnwrapped Evidence evidence) implements MoneyEvent {
    @Override
    public @Nullable PartialDate happenedOn() {
        return on;
    }
}
