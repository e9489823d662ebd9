package io.dealtrail.terms;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many, how exactly known, and of what.
 *
 * @param value absent for {@code RANGE} and {@code UNKNOWN}
 * @param from least, for {@code RANGE} only
 * @param to most, for {@code RANGE} only
 * @param breakdown how many of them are of a narrower unit; patents, applications and designs do not overlap, and two or more of them
 *     sum to the whole
 */
public record Count(
        @Nullable Long value,
        @Nullable Long from,
        @Nullable Long to,
        CountQualifier qualifier,
        CountUnit unit,
        Map<CountUnit, Long> breakdown) {

    /** An approximate number is off by up to one tenth. */
    private static final long TENTH = 10;

    private static final long MOST = 1_000_000_000_000L;

    public Count {
        Given.required(qualifier, "qualifier");
        Given.required(unit, "unit");
        breakdown = Given.map(breakdown);
        boolean range = qualifier == CountQualifier.RANGE;
        boolean single = !range && qualifier != CountQualifier.UNKNOWN;
        Given.refuse(
                single != (value != null), "a count of " + qualifier + (single ? " needs a value" : " has no value"));
        Given.refuse(range != (from != null) || range != (to != null), "from and to belong to a RANGE");
        refuseUncountable(value, from, to);
        Given.refuse(from != null && to != null && from > to, "from is above to");
        breakdown.values().forEach(part -> refuseUncountable(part));
        Breakdown.check(breakdown, lowest(value, from, qualifier), highest(value, to, qualifier));
    }

    /**
     * Whether both can be true of the same thing: {@code AT_LEAST} 1000 and {@code APPROX} 1500 agree, {@code EXACT} 19 and {@code EXACT}
     * 31 contradict. Counts in different units never contradict.
     */
    public static boolean compatible(Count a, Count b) {
        return a.unit != b.unit || (a.lowest() <= b.highest() && b.lowest() <= a.highest());
    }

    /** The least it can be. */
    public long lowest() {
        return lowest(value, from, qualifier);
    }

    /** The most it can be, {@link Long#MAX_VALUE} where nothing bounds it. */
    public long highest() {
        return highest(value, to, qualifier);
    }

    private static long lowest(@Nullable Long value, @Nullable Long from, CountQualifier qualifier) {
        return switch (qualifier) {
            case EXACT, AT_LEAST -> or(value, 0);
            case APPROX -> or(value, 0) - Math.ceilDiv(or(value, 0), TENTH);
            case RANGE -> or(from, 0);
            case AT_MOST, UNKNOWN -> 0;
        };
    }

    private static long highest(@Nullable Long value, @Nullable Long to, CountQualifier qualifier) {
        return switch (qualifier) {
            case EXACT, AT_MOST -> or(value, 0);
            case APPROX -> or(value, 0) + Math.ceilDiv(or(value, 0), TENTH);
            case RANGE -> or(to, 0);
            case AT_LEAST, UNKNOWN -> Long.MAX_VALUE;
        };
    }

    private static long or(@Nullable Long value, long otherwise) {
        return value == null ? otherwise : value;
    }

    private static void refuseUncountable(@Nullable Long... numbers) {
        for (Long number : numbers) {
            Given.refuse(number != null && (number < 0 || number > MOST), "not a count: " + number);
        }
    }
}
