package io.dealtrail.checker;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * What comes of one invariant.
 *
 * @param violations what breaks it
 * @param unjudged what could not be judged
 * @param judged how often it was
 */
public record Verdict(
        String number, String says, List<String> violations, SortedSet<String> unjudged, AtomicLong judged) {

    private static final int SHOWN = 10;

    static Verdict of(Invariant invariant) {
        return new Verdict(invariant.number(), invariant.says(), new ArrayList<>(), new TreeSet<>(), new AtomicLong());
    }

    /** Judges one case; the evidence is asked for only where it does not hold. */
    boolean require(boolean holds, Supplier<String> evidence) {
        judged.incrementAndGet();
        if (!holds) {
            violations.add(evidence.get());
        }
        return holds;
    }

    /** One of BROKEN, HOLDS, PARTLY (as far as it could be judged) and NOT_JUDGED, which is never as good as the others. */
    public String outcome() {
        if (!violations.isEmpty()) {
            return "BROKEN";
        }
        return judged.get() == 0 ? "NOT_JUDGED" : unjudged.isEmpty() ? "HOLDS" : "PARTLY";
    }

    /** A row of the table, and below it what there is to say. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("%-4s %-10s %8d  %s%n".formatted(number, outcome(), judged.get(), says));
        violations.stream().limit(SHOWN).forEach(each -> text.append("       violated: %s%n".formatted(each)));
        text.append(violations.size() > SHOWN ? "       … %d in all%n".formatted(violations.size()) : "");
        unjudged.forEach(each -> text.append("       not judged: %s%n".formatted(each)));
        return text.toString();
    }
}
