package io.dealtrail.terms;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a rumour says of one fact; neither the fact nor its object need be known.
 *
 * @param claim {@code null} as JSON where it only says that there is something
 */
public record RumouredFact(FactRef factRef, @Nullable JsonNode claim) {

    public RumouredFact {
        Given.required(factRef, "factRef");
    }
}
