package io.dealtrail.terms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which places two territories share: a country contains its subdivisions, the world contains all. */
final class TerritoryOverlap {

    private static final String WORLD = "";

    /** Parts of China with codes of their own: a patent in the one is none in the other. */
    private static final Map<String, String> OWN_CODES = Map.of("HK", "CN-HK", "MO", "CN-MO", "TW", "CN-TW");

    private TerritoryOverlap() {}

    static Overlap of(@Nullable Territory one, @Nullable Territory other) {
        if (one == null || other == null || isUnknown(one) || isUnknown(other)) {
            return Overlap.UNKNOWN;
        }
        List<Overlap> pairs = new ArrayList<>();
        for (String a : included(one)) {
            for (String b : included(other)) {
                pairs.add(pair(a, b, one, other));
            }
        }
        return Overlap.anyOf(pairs);
    }

    private static Overlap pair(String a, String b, Territory one, Territory other) {
        String shared = contains(a, b) ? b : contains(b, a) ? a : null;
        if (shared == null) {
            return contains(a, own(b)) || contains(b, own(a)) ? Overlap.UNKNOWN : Overlap.NONE;
        }
        boolean excluded = Stream.concat(one.exclude().stream(), other.exclude().stream())
                .anyMatch(code -> contains(code, shared)
                        || contains(code, own(shared))
                        || own(code).equals(shared));
        return excluded ? Overlap.NONE : Overlap.CERTAIN;
    }

    private static boolean isUnknown(Territory territory) {
        return "NOT_SPECIFIED".equals(territory.word());
    }

    private static List<String> included(Territory territory) {
        return territory.include().isEmpty() ? List.of(WORLD) : territory.include();
    }

    private static String own(String code) {
        return OWN_CODES.getOrDefault(code, code);
    }

    private static boolean contains(String outer, String inner) {
        return outer.isEmpty() || outer.equals(inner) || own(outer).equals(own(inner)) || inner.startsWith(outer + "-");
    }
}
