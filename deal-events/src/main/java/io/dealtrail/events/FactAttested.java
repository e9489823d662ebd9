package io.dealtrail.events;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.FactRef;
import io.dealtrail.terms.Stance;
import tools.jackson.databind.JsonNode;

/** A source says something about a fact. */
@StoredName("fact-attested")
public record FactAttested(
        FactRef factRef,
        String source,
        Stance stance,
        JsonNode claim,
        @JsonUnwrapped Evidence evidence) implements KnowledgeEvent {}
