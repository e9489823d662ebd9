package io.dealtrail.facts;

import io.dealtrail.terms.FactRef;
import io.dealtrail.terms.PartialDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One thing that an event says of the world.
 *
 * @param ref the address of the fact
 * @param value as on the wire; JSON null where the event says that it is not known
 * @param from the day from which it is so; {@code null} where it is so over all time
 */
public record Assertion(
        FactRef ref, JsonNode value, @Nullable PartialDate from) {}
