package io.dealtrail.events;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.RumourOutcome;

/** A rumour turned out to be true or not. */
@StoredName("rumour-resolved")
public record RumourResolved(
        String rumourId,
        RumourOutcome outcome,
        @JsonUnwrapped Evidence evidence) implements RumourEvent {}
