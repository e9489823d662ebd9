package io.dealtrail.terms;

import java.util.Map;
import java.util.Set;

/** The rule that the parts of a count fit into it. */
final class Breakdown {

    private static final Set<CountUnit> DISJOINT =
            Set.of(CountUnit.GRANTED_PATENTS, CountUnit.APPLICATIONS, CountUnit.DESIGN_PATENTS);

    private Breakdown() {}

    /**
     * Refuses a part above the most that the whole can be, and several disjoint parts that do not sum to it.
     *
     * @param lowest the least that the whole can be
     * @param highest the most that the whole can be
     */
    static void check(Map<CountUnit, Long> parts, long lowest, long highest) {
        long disjoint = 0;
        int summands = 0;
        for (Map.Entry<CountUnit, Long> part : parts.entrySet()) {
            refuse(part.getValue() > highest, part.getKey() + " is above the whole");
            if (DISJOINT.contains(part.getKey())) {
                disjoint += part.getValue();
                summands++;
            }
        }
        refuse(summands > 1 && (disjoint < lowest || disjoint > highest), "the parts sum to " + disjoint);
    }

    private static void refuse(boolean wrong, String detail) {
        if (wrong) {
            throw new MalformedTermException("COUNT_BREAKDOWN_MISMATCH", detail);
        }
    }
}
