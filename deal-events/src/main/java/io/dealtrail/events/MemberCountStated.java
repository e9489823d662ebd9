package io.dealtrail.events;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.terms.Count;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.PartialDate;

/** So many are in an agreement in one role, whether or not they are named. */
@StoredName("member-count-stated")
public record MemberCountStated(
        String agreementId,
        String role,
        Count count,
        PartialDate asOf,
        @JsonUnwrapped Evidence evidence) implements MemberEvent {}
