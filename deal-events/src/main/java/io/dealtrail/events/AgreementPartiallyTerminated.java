package io.dealtrail.events;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.Given;
import io.dealtrail.terms.NarrowedGrant;
import io.dealtrail.terms.PartialDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of an agreement was ended before its time.
 *
 * @param number which partial termination of this agreement it is, from 1
 * @param on the last day on which that part is in force
 * @param grants the licences it is about, all of the agreement where none is named
 * @param fields of use that end
 * @param territories that end
 * @param surviving what outlives it
 * @param narrowed what is left of each licence of which fields or territories ended
 */
@StoredName("agreement-partially-terminated")
public record AgreementPartiallyTerminated(
        String agreementId,
        int number,
        PartialDate on,
        String reason,
        List<String> grants,
        List<String> fields,
        List<String> territories,
        List<String> surviving,
        List<NarrowedGrant> narrowed,
        @JsonUnwrapped Evidence evidence)
        implements AgreementLifecycleEvent {
    public AgreementPartiallyTerminated {
        grants = Given.list(grants);
        fields = Given.list(fields);
        territories = Given.list(territories);
        surviving = Given.list(surviving);
        narrowed = Given.list(narrowed);
    }

    @Override
    public @Nullable PartialDate happenedOn() {
        return on;
    }
}
