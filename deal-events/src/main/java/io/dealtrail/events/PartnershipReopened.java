package io.dealtrail.events;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.terms.Evidence;

/** Something more came of a closed partnership. */
@StoredName("partnership-reopened")
public record PartnershipReopened(
        String reason, @JsonUnwrapped Evidence evidence) implements PartnershipEvent {}
