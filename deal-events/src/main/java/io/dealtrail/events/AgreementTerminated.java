package io.dealtrail.events;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.Given;
import io.dealtrail.terms.PartialDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An agreement was ended before its time.
 *
 * @param on the last day in force
 * @param surviving what outlives it: ids or addresses of grants, or clauses
 */
@StoredName("agreement-terminated")
public record AgreementTerminated(
        String agreementId,
        PartialDate on,
        String reason,
        List<String> surviving,
        @JsonUnwrapped Evidence evidence) implements AgreementLifecycleEvent {
    public AgreementTerminated {
        surviving = Given.list(surviving);
    }

    @Override
    public @Nullable PartialDate happenedOn() {
        return on;
    }
}
