package io.dealtrail.projection.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A conflict as it is stored, with what is believed of the fact.
 *
 * @param firstClaim the event of the oldest claim: a fact can have several conflicts one after the other
 * @param value {@code null} where nothing is believed on the day, or it is not known
 * @param claims as a JSON array
 * @param chosenSource whom to believe, {@code null} while the conflict is open
 */
public record DisputedFact(
        String aggregateType,
        String aggregateId,
        String factRef,
        String firstClaim,
        @Nullable JsonNode value,
        List<String> sources,
        JsonNode claims,
        @Nullable String chosenSource) {

    /** Its place in the order of all. */
    public List<String> keys() {
        return List.of(aggregateType, aggregateId, factRef, firstClaim);
    }
}
