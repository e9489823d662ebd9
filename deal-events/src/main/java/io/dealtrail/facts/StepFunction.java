package io.dealtrail.facts;

import io.dealtrail.terms.FactRef;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The values of one fact over world time, from the steps by which it changed. Where the days of the steps are imprecise, every step that can
 * be the last one by a day is a candidate for it, and unless all candidates agree the value is unknown.
 */
final class StepFunction {

    private final FactRef ref;
    private final List<Step> steps;
    private final List<FactVersion> versions = new ArrayList<>();

    private StepFunction(FactRef ref, List<Step> steps) {
        this.ref = ref;
        this.steps = steps;
    }

    /** The versions over disjoint intervals, by day. */
    static List<FactVersion> versions(FactRef ref, List<Step> steps) {
        if (steps.size() == 1 && steps.getFirst().from() == null) {
            return List.of(version(ref, steps.getFirst(), true, null, null));
        }
        StepFunction function = new StepFunction(ref, withoutOverwritten(steps));
        if (function.steps.stream().allMatch(step -> step.earliest().equals(step.latest()))) {
            function.buildExactly();
        } else {
            function.build();
        }
        return List.copyOf(function.versions);
    }

    /** Of the steps over all time only the last one can ever be seen. */
    private static List<Step> withoutOverwritten(List<Step> steps) {
        Step base = steps.stream()
                .filter(step -> step.from() == null)
                .max(Comparator.comparing(Step::origin, RecordedEvent.IN_ORDER))
                .orElse(null);
        return steps.stream()
                .filter(step -> step.from() != null || step.equals(base))
                .toList();
    }

    /** Where every day is exact, the last step of each day holds until the next one's. */
    private void buildExactly() {
        TreeMap<LocalDate, Step> byDay = new TreeMap<>();
        steps.stream()
                .sorted(Comparator.comparing(Step::origin, RecordedEvent.IN_ORDER))
                .forEach(step -> byDay.put(step.earliest(), step));
        byDay.forEach((day, step) -> {
            LocalDate next = byDay.higherKey(day);
            append(version(
                    ref, step, true, day.equals(LocalDate.MIN) ? null : day, next == null ? null : next.minusDays(1)));
        });
    }

    private void build() {
        TreeSet<LocalDate> starts = new TreeSet<>(List.of(LocalDate.MIN));
        for (Step step : steps) {
            starts.add(step.earliest());
            starts.add(step.latest());
        }
        for (LocalDate start : starts) {
            if (!start.equals(LocalDate.MAX)) {
                LocalDate next = starts.higher(start);
                boolean isLast = next == null || next.equals(LocalDate.MAX);
                add(start, isLast ? null : next.minusDays(1));
            }
        }
    }

    private void add(LocalDate start, @Nullable LocalDate end) {
        List<Step> candidates = candidates(start);
        if (candidates.isEmpty()) {
            return;
        }
        Step last = candidates.getLast();
        boolean certain = steps.stream().anyMatch(step -> step.hasHappenedBy(start))
                && candidates.stream().allMatch(each -> FactValues.same(each.value(), last.value()));
        append(version(ref, last, certain, start.equals(LocalDate.MIN) ? null : start, end));
    }

    private static FactVersion version(
            FactRef ref, Step step, boolean certain, @Nullable LocalDate start, @Nullable LocalDate end) {
        boolean unknown = !certain || step.value().isNull();
        return new FactVersion(
                ref,
                unknown ? null : step.value(),
                unknown,
                start,
                end,
                step.sources(),
                step.by().eventId(),
                step.attested());
    }

    /** Of the steps that can have happened by the day, those that no step that has happened certainly follows. */
    private List<Step> candidates(LocalDate day) {
        Step latest = steps.stream()
                .filter(step -> step.hasHappenedBy(day))
                .max(Comparator.comparing(Step::earliest).thenComparing(Step::origin, RecordedEvent.IN_ORDER))
                .orElse(null);
        return steps.stream()
                .filter(step -> step.canHaveHappenedBy(day))
                .filter(step -> latest == null || !latest.certainlyFollows(step, day))
                .sorted(Comparator.comparing(Step::latest).thenComparing(Step::origin, RecordedEvent.IN_ORDER))
                .toList();
    }

    private void append(FactVersion next) {
        if (!versions.isEmpty() && continues(versions.getLast(), next)) {
            FactVersion before = versions.removeLast();
            versions.add(new FactVersion(
                    ref,
                    next.value(),
                    next.unknown(),
                    before.validFrom(),
                    next.validTo(),
                    next.sources(),
                    next.event(),
                    next.attested()));
        } else {
            versions.add(next);
        }
    }

    private static boolean continues(FactVersion before, FactVersion next) {
        return before.event().equals(next.event())
                && before.unknown() == next.unknown()
                && FactValues.same(before.value(), next.value());
    }
}
