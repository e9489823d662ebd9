package io.dealtrail.facts;

import io.dealtrail.terms.FactRef;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was said at one address, folded: the steps of its value in the order in which they were recorded, and its versions by day. */
final class Folded {

    static final Folded NOTHING = new Folded(null, List.of(), LocalDate.MIN, false);

    private final @Nullable Folding folding;
    private final List<FactVersion> versions;

    /** The last day on which any of the steps can be. */
    private final LocalDate last;

    private final boolean behind;
    private @Nullable Map<UUID, Step> byOrigin;

    private Folded(@Nullable Folding folding, List<FactVersion> versions, LocalDate last, boolean behind) {
        this.folding = folding;
        this.versions = versions;
        this.last = last;
        this.behind = behind;
    }

    static Folded of(FactRef ref, Folding folding) {
        List<Step> steps = folding.steps();
        return steps.isEmpty()
                ? NOTHING
                : new Folded(folding, StepFunction.versions(ref, steps), last(LocalDate.MIN, steps), false);
    }

    /** What comes of it when the folding has gone on. */
    Folded with(FactRef ref, Folding further) {
        Optional<List<Step>> added = further.added();
        if (added.isEmpty() || added.get().size() > 1) {
            return of(ref, further);
        }
        if (added.get().isEmpty()) {
            return new Folded(further, versions, last, false);
        }
        Step next = added.get().getFirst();
        return next.earliest().equals(LocalDate.MIN)
                ? of(ref, further)
                : new Folded(further, with(ref, further.steps(), next), last(last, added.get()), false);
    }

    private List<FactVersion> with(FactRef ref, List<Step> steps, Step added) {
        boolean comesLast = last.isBefore(added.earliest()) && added.earliest().equals(added.latest());
        return comesLast
                ? StepFunction.continued(ref, versions, added)
                : StepFunction.continued(ref, versions, steps, added);
    }

    private static LocalDate last(LocalDate before, List<Step> steps) {
        LocalDate last = before;
        for (Step step : steps) {
            last = step.latest().isAfter(last) ? step.latest() : last;
        }
        return last;
    }

    /** The same, to which more has been said since. */
    Folded leftBehind() {
        return new Folded(folding, versions, last, true);
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
