package io.dealtrail.terms;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which uses two fields share: a code overlaps its ancestors and descendants, siblings are disjoint, of all else nothing is known. */
final class FieldOverlap {

    private static final String EVERYTHING = "";

    private FieldOverlap() {}

    static Overlap of(@Nullable FieldOfUse one, @Nullable FieldOfUse other) {
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

    private static Overlap pair(String a, String b, FieldOfUse one, FieldOfUse other) {
        if (!contains(a, b) && !contains(b, a)) {
            return parent(a).isEmpty() || !parent(a).equals(parent(b)) ? Overlap.UNKNOWN : Overlap.NONE;
        }
        String shared = contains(a, b) ? b : a;
        boolean excluded = Stream.concat(one.exclude().stream(), other.exclude().stream())
                .anyMatch(code -> contains(code, shared));
        return excluded ? Overlap.NONE : Overlap.CERTAIN;
    }

    /** The words of a source alone say nothing that can be compared. */
    private static boolean isUnknown(FieldOfUse field) {
        return field.include().isEmpty() && field.exclude().isEmpty();
    }

    private static List<String> included(FieldOfUse field) {
        return field.include().isEmpty() ? List.of(EVERYTHING) : field.include();
    }

    private static boolean contains(String outer, String inner) {
        return outer.isEmpty() || outer.equals(inner) || inner.startsWith(outer + ".");
    }

    private static String parent(String code) {
        int dot = code.lastIndexOf('.');
        return dot < 0 ? "" : code.substring(0, dot);
    }
}
