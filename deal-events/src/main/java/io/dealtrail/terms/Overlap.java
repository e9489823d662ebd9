package io.dealtrail.terms;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Whether two extents have something in common, as far as their words say. */
public enum Overlap {
    CERTAIN,
    NONE,
    UNKNOWN;

    /** Of several pairs: certain if any is, else unknown if any is. */
    static Overlap anyOf(Collection<Overlap> pairs) {
        if (pairs.contains(CERTAIN)) {
            return CERTAIN;
        }
        return pairs.contains(UNKNOWN) ? UNKNOWN : NONE;
    }

    /** Of several dimensions: certain if all are, none if any is. */
    public static Overlap allOf(Collection<Overlap> dimensions) {
        if (dimensions.contains(NONE)) {
            return NONE;
        }
        return dimensions.contains(UNKNOWN) ? UNKNOWN : CERTAIN;
    }

    /** Whether two territories share a place; unknown where one is not specified. */
    public static Overlap of(@Nullable Territory one, @Nullable Territory other) {
        return TerritoryOverlap.of(one, other);
    }

    /** Whether two fields of use share a use; unknown where one is not specified. */
    public static Overlap of(@Nullable FieldOfUse one, @Nullable FieldOfUse other) {
        return FieldOverlap.of(one, other);
    }

    /** Whether two subjects share a right. */
    public static Overlap of(Subject one, Subject other) {
        return SubjectOverlap.of(one, other);
    }
}
