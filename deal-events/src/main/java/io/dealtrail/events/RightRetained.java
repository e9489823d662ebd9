package io.dealtrail.events;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.FieldOfUse;
import io.dealtrail.terms.PartyRef;
import io.dealtrail.terms.WorldDate;
import org.jspecify.annotations.Nullable;

/**
 * Who sold or licensed something keeps a right in it.
 *
 * @param agreementId or {@code transferId}: what it was kept back from
 * @param what in the words of the source, e.g. {@code licence back}
 */
@StoredName("right-retained")
public record RightRetained(
        String rightId,
        @Nullable String agreementId,
        @Nullable String transferId,
        PartyRef holder,
        String what,
        @Nullable FieldOfUse field,
        @Nullable WorldDate until,
        @JsonUnwrapped Evidence evidence)
        implements PatentRightEvent {}
