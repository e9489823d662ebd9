package io.dealtrail.terms;

import tools.jackson.databind.JsonNode;

/**
 * A field in which one party takes the place of another.
 *
 * @param value what the field says from then on
 */
public record ReplacedParty(FactRef factRef, JsonNode value) {

    public ReplacedParty {
        Given.required(factRef, "factRef");
        Given.required(value, "value");
    }
}
