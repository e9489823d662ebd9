package io.dealtrail.events;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.FactRef;

/** Of several sources that differ on a fact, one was chosen. */
@StoredName("conflict-resolved")
public record ConflictResolved(
        FactRef factRef,
        String chosenSource,
        String rationale,
        @JsonUnwrapped Evidence evidence) implements KnowledgeEvent {}
