package io.dealtrail.events;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.terms.Evidence;

/** Two registered parties are one: whatever names the duplicate means the other one. */
@StoredName("parties-merged")
public record PartiesMerged(
        String duplicate, String into, @JsonUnwrapped Evidence evidence) implements PartyChangeEvent {}
