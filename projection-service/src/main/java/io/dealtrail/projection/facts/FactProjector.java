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
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

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
        sorted(event.after().touchedBy(event.recorded())).stream()
                .flatMap(ref -> facts.own(ref).stream())
                .map(version)
                .forEach(beliefs::add);
        Set<FactRef> disputed = disputed(event.recorded(), event.after());
        for (FactRef ref : disputed) {
            facts.attestations(ref).stream().map(Believed.Said::new).forEach(beliefs::add);
        }
        if (!disputed.isEmpty()) {
            facts.conflicts().stream().map(Believed.Contradicted::new).forEach(beliefs::add);
        }
        return beliefs;
    }

    private static Set<FactRef> sorted(Set<FactRef> refs) {
        Set<FactRef> sorted = new TreeSet<>(java.util.Comparator.comparing(FactRef::toString));
        sorted.addAll(refs);
        return sorted;
    }

    /** The addresses of which the event changes what sources say. */
    private static Set<FactRef> disputed(RecordedEvent recorded, Facts facts) {
        Set<FactRef> refs = new LinkedHashSet<>();
        statements(recorded, facts, new LinkedHashSet<>()).forEach(refs::add);
        return refs;
    }

    private static Stream<FactRef> statements(RecordedEvent recorded, Facts facts, Set<RecordedEvent> seen) {
        if (!seen.add(recorded)) {
            return Stream.empty();
        }
        return switch (recorded.event()) {
            case FactAttested said -> Stream.of(said.factRef());
            case ConflictResolved resolved -> Stream.of(resolved.factRef());
            case FactRetracted retracted ->
                retracted.eventIds().stream()
                        .flatMap(id -> facts.event(id).stream())
                        .flatMap(each -> statements(each, facts, seen));
            default -> Stream.empty();
        };
    }
}
