package io.dealtrail.projection.facts;

import io.dealtrail.facts.ComputedFact;
import io.dealtrail.facts.FactVersion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Pure: what is not the same in two pictures of one aggregate, stated and computed facts, by address. */
final class Difference {

    private Difference() {}

    /** One side of a fact. */
    private record Side(
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

    static List<DiffItem> between(Snapshot from, Snapshot to) {
        Map<String, Side> before = sides(from);
        Map<String, Side> after = sides(to);
        TreeMap<String, Side> all = new TreeMap<>(before);
        all.putAll(after);
        List<DiffItem> items = new ArrayList<>();
        for (String ref : all.keySet()) {
            Side one = before.get(ref);
            Side other = after.get(ref);
            boolean same = one != null && other != null && one.isSame(other);
            if (!same) {
                items.add(item(ref, one, other));
            }
        }
        return items;
    }

    private static DiffItem item(String ref, @Nullable Side one, @Nullable Side other) {
        List<Side> sides = Stream.of(one, other).filter(Objects::nonNull).toList();
        return new DiffItem(
                ref,
                one == null ? null : one.shown(),
                other == null ? null : other.shown(),
                sides.stream().anyMatch(Side::computed),
                sides.stream()
                        .map(Side::event)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                sides.stream()
                        .flatMap(side -> side.sources().stream())
                        .distinct()
                        .toList());
    }

    private static Map<String, Side> sides(Snapshot known) {
        Map<String, Side> sides = new LinkedHashMap<>();
        known.facts().all().forEach(fact -> sides.put(fact.version().ref().toString(), Side.of(fact)));
        known.computed().all().forEach(fact -> sides.put(fact.ref().toString(), Side.of(fact)));
        return sides;
    }
}
