package io.dealtrail.checker;

import static java.util.Comparator.comparingLong;

import java.util.List;

/** A number that somebody got between two moments of one clock. */
record Seen(long began, long ended, long value, String by) {

    /** Whoever began after another one had ended got no lower number; a higher one, where {@code strictly}. */
    static void require(List<Seen> all, boolean strictly, Verdict verdict) {
        List<Seen> ends = all.stream().sorted(comparingLong(Seen::ended)).toList();
        List<Seen> begins = all.stream().sorted(comparingLong(Seen::began)).toList();
        Seen highest = null;
        int next = 0;
        for (Seen each : begins) {
            while (ends.get(next).ended < each.began) {
                highest = highest == null || ends.get(next).value > highest.value ? ends.get(next) : highest;
                next++;
            }
            Seen before = highest;
            long least = before == null ? Long.MIN_VALUE : before.value + (strictly ? 1 : 0);
            verdict.require(each.value >= least, () -> each + " comes after " + before);
        }
    }
}
