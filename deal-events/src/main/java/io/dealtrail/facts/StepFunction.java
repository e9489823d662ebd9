package io.dealtrail.facts;

import io.dealtrail.terms.FactRef;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The values of one fact over world time, from the steps by which it changed. Where the days of the steps are imprecise, every step that can
 * be the last one by a day is a candidate for it, and unless all candidates agree the value is unknown.
 */
final class StepFunction {

    private static final Comparator<Step> BY_ORIGIN = Comparator.comparing(Step::origin, RecordedEvent.IN_ORDER);

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
            function.build(LocalDate.MIN, LocalDate.MAX);
        }
        return List.copyOf(function.versions);
    }

    /**
     * The versions where some steps were added or are gone, each of which holds from some day on: what was before that day is as it was, and so is
     * what is after another step has certainly followed them.
     *
     * @param before the versions as they were
     * @param steps as they are
     */
    static List<FactVersion> changed(FactRef ref, List<FactVersion> before, List<Step> steps, List<Step> changed) {
        LocalDate from = earliest(changed);
        LocalDate until = followed(changed, steps);
        List<Step> seen = since(from, steps).stream()
                .filter(step -> step.earliest().isBefore(until))
                .toList();
        StepFunction function = new StepFunction(ref, withoutOverwritten(seen));
        function.addBefore(from, before);
        function.build(from, until);
        function.addFrom(until, before);
        return List.copyOf(function.versions);
    }

    /** The same where one was added of one exact day, which comes after all others. */
    static List<FactVersion> continued(FactRef ref, List<FactVersion> before, Step added) {
        List<FactVersion> grown = new ArrayList<>(before);
        if (!grown.isEmpty()) {
            grown.add(endedBefore(added.earliest(), grown.removeLast()));
        }
        grown.add(version(ref, added, true, added.earliest(), null));
        return Collections.unmodifiableList(grown);
    }

    private static LocalDate earliest(List<Step> steps) {
        return steps.stream().map(Step::earliest).min(Comparator.naturalOrder()).orElseThrow();
    }

    /** The first day on which one of the others has happened that comes after them however their days are read. */
    private static LocalDate followed(List<Step> some, List<Step> all) {
        LocalDate last =
                some.stream().map(Step::latest).max(Comparator.naturalOrder()).orElseThrow();
        return all.stream()
                .filter(step -> step.earliest().isAfter(last))
                .map(Step::latest)
                .min(Comparator.naturalOrder())
                .orElse(LocalDate.MAX);
    }

    /** The steps that can be the last one on the day or later. */
    private static List<Step> since(LocalDate day, List<Step> steps) {
        LocalDate last = steps.stream()
                .filter(step -> step.hasHappenedBy(day))
                .map(Step::earliest)
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
        return steps.stream().filter(step -> !step.latest().isBefore(last)).toList();
    }

    private static FactVersion endedBefore(LocalDate day, FactVersion version) {
        return version.validTo() != null && version.validTo().isBefore(day)
                ? version
                : new FactVersion(
                        version.ref(),
                        version.value(),
                        version.unknown(),
                        version.validFrom(),
                        day.minusDays(1),
                        version.sources(),
                        version.event(),
                        version.attested());
    }

    private static FactVersion startedBy(LocalDate day, FactVersion version) {
        return version.validFrom() != null && !version.validFrom().isBefore(day)
                ? version
                : new FactVersion(
                        version.ref(),
                        version.value(),
                        version.unknown(),
                        day,
                        version.validTo(),
                        version.sources(),
                        version.event(),
                        version.attested());
    }

    /** Of the steps over all time only the last one can ever be seen. */
    private static List<Step> withoutOverwritten(List<Step> steps) {
        Optional<Step> base = steps.stream().filter(step -> step.from() == null).max(BY_ORIGIN);
        return Stream.concat(base.stream(), steps.stream().filter(step -> step.from() != null))
                .toList();
    }

    /** Where every day is exact, the last step of each day holds until the next one's. */
    private void buildExactly() {
        List<Step> ordered = steps.stream()
                .sorted(Comparator.<Step, LocalDate>comparing(Step::earliest).thenComparing(BY_ORIGIN))
                .toList();
        for (int i = 0; i < ordered.size(); i++) {
            LocalDate day = ordered.get(i).earliest();
            LocalDate next = i + 1 < ordered.size() ? ordered.get(i + 1).earliest() : null;
            if (!day.equals(next)) {
                append(version(
                        ref,
                        ordered.get(i),
                        true,
                        day.equals(LocalDate.MIN) ? null : day,
                        next == null ? null : next.minusDays(1)));
            }
        }
    }

    /** Adds what held before the day. */
    private void addBefore(LocalDate day, List<FactVersion> known) {
        for (FactVersion version : known) {
            if (version.validFrom() == null || version.validFrom().isBefore(day)) {
                versions.add(endedBefore(day, version));
            }
        }
    }

    /** Adds what held on the day and since. */
    private void addFrom(LocalDate day, List<FactVersion> known) {
        for (FactVersion version : day.equals(LocalDate.MAX) ? List.<FactVersion>of() : known) {
            if (version.validTo() == null || !version.validTo().isBefore(day)) {
                append(startedBy(day, version));
            }
        }
    }

    /** Adds the versions from that day on, up to the day before the other one. */
    private void build(LocalDate from, LocalDate until) {
        TreeSet<LocalDate> starts = new TreeSet<>(List.of(from, until));
        for (Step step : steps) {
            starts.add(step.earliest());
            starts.add(step.latest());
        }
        Candidates candidates = new Candidates(steps);
        for (LocalDate start : starts.subSet(from, until)) {
            LocalDate next = starts.higher(start);
            boolean isLast = next == null || next.equals(LocalDate.MAX);
            add(start, isLast ? null : next.minusDays(1), candidates);
        }
    }

    private void add(LocalDate start, @Nullable LocalDate end, Candidates all) {
        List<Step> candidates = all.on(start);
        if (candidates.isEmpty()) {
            return;
        }
        Step last = candidates.getLast();
        boolean certain =
                all.isAnyCertain() && candidates.stream().allMatch(each -> FactValues.same(each.value(), last.value()));
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
