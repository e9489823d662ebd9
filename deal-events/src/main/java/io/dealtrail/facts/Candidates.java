package io.dealtrail.facts;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which of the steps of a fact can be the last one by a day. Asked for one day after the other: steps that another one has certainly followed
 * are out for good, so that a long history is gone through once.
 */
final class Candidates {

    private static final Comparator<Placed> BY_EARLIEST = Comparator.<Placed, LocalDate>comparing(
                    placed -> placed.step.earliest())
            .thenComparing(placed -> placed.step.origin(), RecordedEvent.IN_ORDER);

    private static final Comparator<Placed> BY_LATEST = Comparator.<Placed, LocalDate>comparing(
                    placed -> placed.step.latest())
            .thenComparing(placed -> placed.step.origin(), RecordedEvent.IN_ORDER)
            .thenComparingInt(Placed::place);

    private final Deque<Placed> beginning;
    private final Deque<Placed> ending;
    private final TreeSet<Placed> possible = new TreeSet<>(BY_LATEST);

    /** Of those that have certainly happened, the one that begins last. */
    private @Nullable Placed certain;

    Candidates(List<Step> steps) {
        List<Placed> all = new ArrayList<>();
        for (Step step : steps) {
            all.add(new Placed(step, all.size()));
        }
        this.beginning = new ArrayDeque<>(all.stream().sorted(BY_EARLIEST).toList());
        this.ending = new ArrayDeque<>(all.stream().sorted(BY_LATEST).toList());
    }

    /** A step, and its place among all. */
    private record Placed(Step step, int place) {}

    /**
     * Of the steps that can have happened by the day, those that no step that has happened certainly follows; the last one last.
     *
     * @param day not before the one that was asked for last
     */
    List<Step> on(LocalDate day) {
        while (!beginning.isEmpty() && beginning.getFirst().step.canHaveHappenedBy(day)) {
            possible.add(beginning.removeFirst());
        }
        while (!ending.isEmpty() && ending.getFirst().step.hasHappenedBy(day)) {
            happened(ending.removeFirst());
        }
        Placed latest = certain;
        return possible.stream()
                .map(Placed::step)
                .filter(step -> latest == null || !latest.step.certainlyFollows(step, day))
                .toList();
    }

    /** Whether any of them had certainly happened by the last day. */
    boolean isAnyCertain() {
        return certain != null;
    }

    private void happened(Placed next) {
        if (certain != null && BY_EARLIEST.compare(next, certain) <= 0) {
            return;
        }
        certain = next;
        LocalDate from = next.step.earliest();
        while (!possible.isEmpty() && possible.first().step.latest().isBefore(from)) {
            possible.removeFirst();
        }
    }
}
