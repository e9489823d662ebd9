package io.dealtrail.projection.facts;

import io.dealtrail.events.ConflictResolved;
import io.dealtrail.events.FactAttested;
import io.dealtrail.events.FactRetracted;
import io.dealtrail.facts.FactVersion;
import io.dealtrail.facts.Facts;
import io.dealtrail.facts.RecordedEvent;
import io.dealtrail.terms.FactRef;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Pure: compares what was believed before an event with what is believed after it, at every address that the event can touch. */
final class FactProjector {

    private FactProjector() {}

    static FactChanges project(FoldedEvent event) {
        Set<Believed> before = beliefs(event, event.before());
        Set<Believed> after = beliefs(event, event.after());
        return new FactChanges(event.aggregate(), event.knownSince(), without(before, after), without(after, before));
    }

    private static List<Believed> without(Set<Believed> some, Set<Believed> others) {
        return some.stream().filter(each -> !others.contains(each)).toList();
    }

    private static Set<Believed> beliefs(FoldedEvent event, Facts facts) {
        Set<Believed> beliefs = new LinkedHashSet<>();
        Function<FactVersion, Believed> version = each -> new Believed.Version(
                each, event.after().event(each.event()).orElseThrow().sequence());
        sorted(event.touched()).stream()
                .flatMap(ref -> facts.own(ref).stream())
                .map(version)
                .forEach(beliefs::add);
        Set<RecordedEvent> remarks = new LinkedHashSet<>();
        remarks(event.recorded(), event.after(), remarks);
        remarks.stream()
                .filter(remark -> facts.event(remark.eventId()).isPresent())
                .flatMap(remark -> facts.attestation(remark).stream())
                .map(Believed.Said::new)
                .forEach(beliefs::add);
        remarks.stream()
                .flatMap(remark -> disputed(remark).stream())
                .distinct()
                .flatMap(ref -> facts.conflicts(ref).stream())
                .map(Believed.Contradicted::new)
                .forEach(beliefs::add);
        return beliefs;
    }

    private static Set<FactRef> sorted(Set<FactRef> refs) {
        Set<FactRef> sorted = new TreeSet<>(java.util.Comparator.comparing(FactRef::toString));
        sorted.addAll(refs);
        return sorted;
    }

    /** What sources say, or was made of that, by the event itself or by those that it takes back or restores. */
    private static void remarks(RecordedEvent recorded, Facts facts, Set<RecordedEvent> found) {
        if (found.add(recorded) && recorded.event() instanceof FactRetracted retracted) {
            retracted.eventIds().stream()
                    .flatMap(id -> facts.event(id).stream())
                    .forEach(each -> remarks(each, facts, found));
        }
    }

    private static Optional<FactRef> disputed(RecordedEvent remark) {
        return switch (remark.event()) {
            case FactAttested said -> Optional.of(said.factRef());
            case ConflictResolved resolved -> Optional.of(resolved.factRef());
            default -> Optional.empty();
        };
    }
}
