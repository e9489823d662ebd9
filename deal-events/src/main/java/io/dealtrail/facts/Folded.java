package io.dealtrail.facts;

import io.dealtrail.terms.FactRef;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was said at one address, folded: the steps of its value in the order in which they were recorded, and its versions by day. */
final class Folded {

    static final Folded NOTHING = new Folded(null, List.of(), LocalDate.MIN, false, Set.of());

    private final @Nullable Folding folding;
    private final List<FactVersion> versions;

    /** The last day on which any of the steps can be. */
    private final LocalDate last;

    private final boolean behind;

    /** The events of which the steps are still there, though they do not count any more. */
    private final Set<UUID> withdrawn;

    private @Nullable Map<UUID, Step> byOrigin;

    private Folded(
            @Nullable Folding folding,
            List<FactVersion> versions,
            LocalDate last,
            boolean behind,
            Set<UUID> withdrawn) {
        this.folding = folding;
        this.versions = versions;
        this.last = last;
        this.behind = behind;
        this.withdrawn = withdrawn;
    }

    private static Folded upToDate(Folding folding, List<FactVersion> versions, LocalDate last) {
        return new Folded(folding, versions, last, false, Set.of());
    }

    static Folded of(FactRef ref, Folding folding) {
        List<Step> steps = folding.steps();
        return steps.isEmpty()
                ? NOTHING
                : upToDate(folding, StepFunction.versions(ref, steps), last(LocalDate.MIN, steps));
    }

    /** What comes of it when the folding has gone on. */
    Folded with(FactRef ref, Folding further) {
        Optional<List<Step>> added = further.added();
        if (added.isEmpty() || isAnyOverAllTime(added.get())) {
            return of(ref, further);
        }
        return added.get().isEmpty()
                ? upToDate(further, versions, last)
                : upToDate(further, with(ref, further.steps(), added.get()), last(last, added.get()));
    }

    /** What is left without the events that do not count any more; empty where what others said can come out otherwise without them. */
    Optional<Folded> left(FactRef ref) {
        if (withdrawn.isEmpty()) {
            return Optional.of(this);
        }
        return folding().filter(Folding::isSeparate).map(whole -> without(ref, whole));
    }

    private Folded without(FactRef ref, Folding whole) {
        List<Step> gone = whole.steps().stream()
                .filter(step -> withdrawn.contains(step.origin().eventId()))
                .toList();
        if (gone.isEmpty()) {
            return upToDate(whole, versions, last);
        }
        Folding rest = whole.without(withdrawn);
        return rest.steps().isEmpty() || isAnyOverAllTime(gone)
                ? of(ref, rest)
                : upToDate(rest, StepFunction.changed(ref, versions, rest.steps(), gone), last);
    }

    private List<FactVersion> with(FactRef ref, List<Step> steps, List<Step> added) {
        Step first = added.getFirst();
        boolean comesLast = added.size() == 1
                && last.isBefore(first.earliest())
                && first.earliest().equals(first.latest());
        return comesLast
                ? StepFunction.continued(ref, versions, first)
                : StepFunction.changed(ref, versions, steps, added);
    }

    private static boolean isAnyOverAllTime(List<Step> steps) {
        return steps.stream().anyMatch(step -> step.earliest().equals(LocalDate.MIN));
    }

    private static LocalDate last(LocalDate before, List<Step> steps) {
        LocalDate last = before;
        for (Step step : steps) {
            last = step.latest().isAfter(last) ? step.latest() : last;
        }
        return last;
    }

    /**
     * The same, to which more has been said since.
     *
     * @param retracted events of which nothing counts any more
     */
    Folded leftBehind(Set<UUID> retracted) {
        return new Folded(folding, versions, last, true, joined(withdrawn, retracted));
    }

    private static Set<UUID> joined(Set<UUID> some, Set<UUID> more) {
        if (some.isEmpty() || more.isEmpty()) {
            return some.isEmpty() ? more : some;
        }
        Set<UUID> all = new HashSet<>(some);
        all.addAll(more);
        return all;
    }

    /** Whether more has been said since than is folded. */
    boolean isBehind() {
        return behind;
    }

    /** Where to go on; empty where nothing was said. */
    Optional<Folding> folding() {
        return Optional.ofNullable(folding);
    }

    /** How much was said. */
    int statements() {
        return folding == null ? 0 : folding.statements();
    }

    boolean isEmpty() {
        return steps().isEmpty();
    }

    List<Step> steps() {
        return folding == null ? List.of() : folding.steps();
    }

    List<FactVersion> versions() {
        return versions;
    }

    /** The first step of which this event says that there is one. */
    Optional<Step> origin(RecordedEvent event) {
        Map<UUID, Step> found = byOrigin;
        if (found == null) {
            found = new HashMap<>();
            for (Step step : steps()) {
                found.putIfAbsent(step.origin().eventId(), step);
            }
            byOrigin = found;
        }
        return Optional.ofNullable(found.get(event.eventId()));
    }
}
