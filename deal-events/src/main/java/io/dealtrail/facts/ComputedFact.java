package io.dealtrail.facts;

import io.dealtrail.terms.FactRef;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A fact that nobody states and that follows from others on one day; no event asserts it, and it cannot be corrected.
 *
 * @param value {@code null} where there is none to give; a three-valued answer is {@code "UNKNOWN"} then
 * @param unknown that it has a value is known, which one is not
 * @param because what it follows from
 */
public record ComputedFact(FactRef ref, @Nullable JsonNode value, boolean unknown, List<Because> because) {

    public ComputedFact {
        because = List.copyOf(because);
    }

    static ComputedFact of(FactRef ref, JsonNode value, List<Because> because) {
        return new ComputedFact(ref, value, false, because);
    }

    static ComputedFact of(FactRef ref, String value, List<Because> because) {
        return of(ref, JsonNodeFactory.instance.stringNode(value), because);
    }

    static ComputedFact of(FactRef ref, Answer answer, List<Because> because) {
        JsonNode value = JsonNodeFactory.instance.stringNode(answer.name());
        return new ComputedFact(ref, value, answer == Answer.UNKNOWN, because);
    }

    static ComputedFact unknown(FactRef ref, List<Because> because) {
        return new ComputedFact(ref, null, true, because);
    }
}
