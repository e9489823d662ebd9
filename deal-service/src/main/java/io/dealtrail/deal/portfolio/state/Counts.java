package io.dealtrail.deal.portfolio.state;

import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.terms.Count;
import io.dealtrail.terms.CountUnit;
import java.util.List;
import java.util.Set;

/** Rule 28 over several counts of one whole. */
public final class Counts {

    private static final Set<CountUnit> SUMMANDS = Set.of(CountUnit.GRANTED_PATENTS, CountUnit.APPLICATIONS);

    private Counts() {}

    /** Refuses counts of one unit that cannot all be true, and patents and applications that do not sum to both together. */
    public static void requireConsistent(List<Count> counts, String pointer) {
        for (int i = 0; i < counts.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (!Count.compatible(counts.get(i), counts.get(j))) {
                    throw mismatch(
                            pointer + "/" + i, "two counts of " + counts.get(i).unit() + " contradict each other");
                }
            }
        }
        requireSum(counts, pointer);
    }

    /**
     * Refuses parts that together are certainly more than the whole, each unit for itself.
     *
     * @param parts the counts of each part
     */
    public static void requireWithin(List<Count> whole, List<List<Count>> parts, String pointer) {
        for (Count limit : whole) {
            long least = parts.stream()
                    .flatMap(List::stream)
                    .filter(count -> count.unit() == limit.unit())
                    .mapToLong(Count::lowest)
                    .sum();
            if (least > limit.highest()) {
                throw Refusal.ofField(
                        RefusalCode.SPLIT_EXCEEDS_WHOLE,
                        pointer,
                        "the parts have at least " + least + " " + limit.unit() + ", the whole at most "
                                + limit.highest());
            }
        }
    }

    private static void requireSum(List<Count> counts, String pointer) {
        List<Count> summands =
                counts.stream().filter(count -> SUMMANDS.contains(count.unit())).toList();
        boolean both = summands.stream().map(Count::unit).distinct().count() == SUMMANDS.size();
        for (Count sum : counts) {
            if (both && sum.unit() == CountUnit.PATENTS_AND_APPLICATIONS && summands.size() == SUMMANDS.size()) {
                long lowest = summands.stream().mapToLong(Count::lowest).sum();
                boolean unbounded = summands.stream().anyMatch(count -> count.highest() == Long.MAX_VALUE);
                long highest = unbounded
                        ? Long.MAX_VALUE
                        : summands.stream().mapToLong(Count::highest).sum();
                if (lowest > sum.highest() || sum.lowest() > highest) {
                    throw mismatch(pointer, "patents and applications do not sum to their count together");
                }
            }
        }
    }

    private static Refusal mismatch(String pointer, String detail) {
        return Refusal.ofField(RefusalCode.COUNT_BREAKDOWN_MISMATCH, pointer, detail);
    }
}
