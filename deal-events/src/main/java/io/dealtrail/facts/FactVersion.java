package io.dealtrail.facts;

import io.dealtrail.terms.FactRef;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The value of one fact over one interval of world time.
 *
 * @param value as its source gave it, {@code null} where unknown; compare with {@link #is}
 * @param unknown that it has a value is known, which one is not
 * @param validFrom the first day, {@code null} where open
 * @param validTo the last day, {@code null} where open
 * @param sources ids of those who say so, without repetition
 * @param event the event that made it so: the assertion, or the last correction or resolution of it
 * @param attested only an attestation says so
 */
public record FactVersion(
        FactRef ref,
        @Nullable JsonNode value,
        boolean unknown,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<String> sources,
        UUID event,
        boolean attested) {

    public FactVersion {
        sources = List.copyOf(sources);
    }

    public boolean covers(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }

    /** Whether this is that value, however it is written; JSON null asks for the unknown. */
    public boolean is(JsonNode other) {
        return FactValues.same(value, other);
    }
}
