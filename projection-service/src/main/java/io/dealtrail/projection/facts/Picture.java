package io.dealtrail.projection.facts;

import io.dealtrail.facts.Computed;
import io.dealtrail.facts.ComputedFact;
import io.dealtrail.facts.FactVersion;
import io.dealtrail.terms.FactRef;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** All facts of one aggregate at two dates, stated and computed: worked out once, for a {@link Difference} to any number of others. */
public final class Picture {

    /** Before anything was known. */
    public static final Picture EMPTY = new Picture(Map.of());

    private final Map<FactRef, Side> sides;

    private Picture(Map<FactRef, Side> sides) {
        this.sides = sides;
    }

    /** The picture of one partnership. */
    public static Picture of(Deal deal) {
        return of(deal.facts(), deal.computed());
    }

    static Picture of(Snapshot known) {
        return of(known.facts(), known.computed());
    }

    private static Picture of(StoredFacts facts, Computed computed) {
        Map<FactRef, Side> sides = new HashMap<>();
        facts.all().forEach(fact -> sides.put(fact.version().ref(), Side.of(fact)));
        computed.all().forEach(fact -> sides.put(fact.ref(), Side.of(fact)));
        return new Picture(sides);
    }

    Map<FactRef, Side> sides() {
        return sides;
    }

    /** Whether all facts have the same values in the other one. */
    public boolean isSame(Picture other) {
        return sides.size() == other.sides.size()
                && sides.entrySet().stream().allMatch(each -> {
                    Side there = other.sides.get(each.getKey());
                    return there != null && there.isSame(each.getValue());
                });
    }

    /** How one picture shows a fact. */
    record Side(
            @Nullable JsonNode value,
            boolean unknown,
            boolean computed,
            @Nullable UUID event,
            List<String> sources) {

        static Side of(StoredFact fact) {
            FactVersion version = fact.version();
            return new Side(version.value(), version.unknown(), false, version.event(), version.sources());
        }

        static Side of(ComputedFact fact) {
            return new Side(fact.value(), fact.unknown(), true, null, List.of());
        }

        @Nullable
        Object shown() {
            if (value != null) {
                return value;
            }
            Map<String, Object> nothing = new LinkedHashMap<>();
            nothing.put("value", null);
            nothing.put("unknown", unknown);
            return nothing;
        }

        boolean isSame(Side other) {
            return unknown == other.unknown && Objects.equals(value, other.value);
        }
    }
}
