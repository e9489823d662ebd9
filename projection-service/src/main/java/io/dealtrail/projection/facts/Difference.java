package io.dealtrail.projection.facts;

import io.dealtrail.projection.facts.Picture.Side;
import io.dealtrail.terms.FactRef;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Pure: what is not the same in two pictures of one aggregate, stated and computed facts, by address. */
public final class Difference {

    private Difference() {}

    static List<DiffItem> between(Snapshot from, Snapshot to) {
        return between(Picture.of(from), Picture.of(to));
    }

    /** What is not the same in two pictures of one aggregate, by address. */
    public static List<DiffItem> between(Picture from, Picture to) {
        Map<String, DiffItem> items = new TreeMap<>();
        from.sides().forEach((ref, one) -> {
            Side other = to.sides().get(ref);
            if (other == null || !one.isSame(other)) {
                put(items, ref, one, other);
            }
        });
        to.sides().forEach((ref, other) -> {
            if (!from.sides().containsKey(ref)) {
                put(items, ref, null, other);
            }
        });
        return List.copyOf(items.values());
    }

    private static void put(Map<String, DiffItem> items, FactRef ref, @Nullable Side one, @Nullable Side other) {
        items.put(ref.toString(), item(ref.toString(), one, other));
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
}
