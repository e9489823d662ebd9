package io.dealtrail.projection.facts;

import io.dealtrail.facts.Computed;
import io.dealtrail.facts.ComputedFact;
import io.dealtrail.facts.Conflict;
import io.dealtrail.facts.FactVersion;
import io.dealtrail.terms.FactRef;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * All that was known of one of several partnerships that are asked at once.
 *
 * @param id of the partnership
 * @param computed what follows from the rest
 */
public record Deal(String id, StoredFacts facts, List<Conflict> conflicts, Computed computed) {

    public Deal {
        conflicts = List.copyOf(conflicts);
    }

    /** The value of a field on the day; {@code null} where nothing is said or it is unknown. */
    public @Nullable JsonNode value(FactRef object, String field) {
        return facts.get(object.field(field)).map(FactVersion::value).orElse(null);
    }

    public Optional<String> text(FactRef object, String field) {
        return Optional.ofNullable(value(object, field))
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue);
    }

    /** The computed fact at this address. */
    public Optional<ComputedFact> computed(FactRef ref) {
        return computed.get(ref);
    }

    /** The word that a computed fact gives; {@code UNKNOWN} where it cannot be known, empty where there is no such fact. */
    public Optional<String> word(FactRef ref) {
        return computed(ref)
                .map(fact -> fact.unknown() || fact.value() == null
                        ? "UNKNOWN"
                        : fact.value().asString());
    }

    /** The parties that these fields name, whether alone, in a list, with their roles, or as mentions. */
    public Set<String> parties(FactRef object, List<String> fields) {
        Set<String> named = new LinkedHashSet<>();
        for (String field : fields) {
            JsonNode value = value(object, field);
            if (value != null) {
                collect(value, named);
            }
        }
        return named;
    }

    private static void collect(JsonNode value, Set<String> named) {
        if (value.isString()) {
            named.add(value.stringValue());
        } else if (value.isArray()) {
            value.forEach(each -> collect(each, named));
        } else if (value.has("party")) {
            collect(value.path("party"), named);
        } else if (value.has("mention")) {
            collect(value.path("mention"), named);
        } else {
            named.addAll(value.propertyNames());
        }
    }
}
