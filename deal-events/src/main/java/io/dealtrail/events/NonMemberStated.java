package io.dealtrail.events;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.PartialDate;
import io.dealtrail.terms.PartyRef;
import org.jspecify.annotations.Nullable;

/** Someone is not in an agreement; at no time where no day is given. */
@StoredName("non-member-stated")
public record NonMemberStated(
        String agreementId,
        PartyRef party,
        @Nullable PartialDate asOf,
        @JsonUnwrapped Evidence evidence) implements MemberEvent {}
