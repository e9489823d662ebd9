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

    /** What is not the same in two pictures of one aggregate, by address. */
    public static List<DiffItem> between(Picture from, Picture to) {
        Map<String, DiffItem> items = new TreeMap<>();
        from.sides().forEach((ref, one) -> {
            Side other = to.sides().get(ref);
            if (other == null || !one.isSame(other)) {
                items.put(ref.toString(), item(ref, one, other, to));
            }
        });
        to.sides().forEach((ref, other) -> {
            if (!from.sides().containsKey(ref)) {
                items.put(ref.toString(), item(ref, null, other, to));
            }
        });
        return List.copyOf(items.values());
    }

    private static DiffItem item(FactRef ref, @Nullable Side one, @Nullable Side other, Picture to) {
        List<Side> sides = Stream.of(one, other).filter(Objects::nonNull).toList();
        return new DiffItem(
                ref.toString(),
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
                        .toList(),
                other != null && other.late(),
                to.amendments(sides.stream()));
    }
}
