package io.dealtrail.events;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.Given;
import io.dealtrail.terms.PartialDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parties gave up what they had agreed to do before it was done.
 *
 * @param on from this day on it is given up
 * @param surviving what outlives it: ids or addresses of grants, or clauses
 */
@StoredName("agreement-abandoned")
public record AgreementAbandoned(
        String agreementId,
        PartialDate on,
        String reason,
        List<String> surviving,
        @JsonUnwrapped Evidence evidence) implements AgreementLifecycleEvent {
    public AgreementAbandoned {
        surviving = Given.list(surviving);
    }

    @Override
    public @Nullable PartialDate happenedOn() {
        return on;
    }
}
