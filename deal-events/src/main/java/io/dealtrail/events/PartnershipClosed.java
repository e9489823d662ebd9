package io.dealtrail.events;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.terms.Evidence;

/** Nothing more is expected of this partnership. */
@StoredName("partnership-closed")
public record PartnershipClosed(
        String reason, @JsonUnwrapped Evidence evidence) implements PartnershipEvent {}
