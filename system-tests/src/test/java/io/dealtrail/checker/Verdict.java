package io.dealtrail.checker;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;

/** What comes of one invariant: how often it was judged, what breaks it, and what could not be judged. */
public final class Verdict {

    private static final int SHOWN = 10;

    private final Invariant invariant;
    private final List<String> violations = new ArrayList<>();
    private final SortedSet<String> unjudged = new TreeSet<>();
    private long judged;

    Verdict(Invariant invariant) {
        this.invariant = invariant;
    }

    /** Judges one case; the evidence is asked for only where it does not hold. */
    boolean require(boolean holds, Supplier<String> evidence) {
        judged++;
        if (!holds) {
            violations.add(evidence.get());
        }
        return holds;
    }

    /** Something that the invariant speaks of cannot be told from the history. */
    void notJudged(String why) {
        unjudged.add(why);
    }

    public List<String> violations() {
        return violations;
    }

    /** One of BROKEN, HOLDS, PARTLY (as far as it could be judged) and NOT_JUDGED, which is never as good as the others. */
    public String outcome() {
        if (!violations.isEmpty()) {
            return "BROKEN";
        }
        return judged == 0 ? "NOT_JUDGED" : unjudged.isEmpty() ? "HOLDS" : "PARTLY";
    }

    /** A row of the table, and below it what there is to say. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(
                "%-4s %-10s %8d  %s%n".formatted(invariant.number(), outcome(), judged, invariant.says()));
        violations.stream().limit(SHOWN).forEach(each -> text.append("       violated: %s%n".formatted(each)));
        text.append(violations.size() > SHOWN ? "       … %d in all%n".formatted(violations.size()) : "");
        unjudged.forEach(each -> text.append("       not judged: %s%n".formatted(each)));
        return text.toString();
    }
}
