package io.dealtrail.projection.facts;

import io.dealtrail.events.ConflictResolved;
import io.dealtrail.events.FactAttested;
import io.dealtrail.events.FactRetracted;
import io.dealtrail.facts.FactVersion;
import io.dealtrail.facts.Facts;
import io.dealtrail.facts.RecordedEvent;
import io.dealtrail.terms.FactRef;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Pure: compares what was believed before an event with what is believed after it, at every address that the event can touch. */
final class FactProjector {

    private FactProjector() {}

    static FactChanges project(FoldedEvent event) {
        List<Believed> closed = new ArrayList<>();
        List<Believed> opened = new ArrayList<>();
        for (FactRef ref : sorted(event.touched())) {
            List<FactVersion> before = event.before().own(ref);
            List<FactVersion> after = event.after().own(ref);
            without(before, after).forEach(version -> closed.add(believed(version, event)));
            without(after, before).forEach(version -> opened.add(believed(version, event)));
        }
        objects(event).forEach(object -> {
            if (event.before().isKnown(object) != event.after().isKnown(object)) {
                (event.before().isKnown(object) ? closed : opened).add(new Believed.Existing(object));
            }
        });
        Set<Believed> before = said(event, event.before());
        Set<Believed> after = said(event, event.after());
        before.stream().filter(each -> !after.contains(each)).forEach(closed::add);
        after.stream().filter(each -> !before.contains(each)).forEach(opened::add);
        return new FactChanges(event.aggregate(), event.knownSince(), closed, opened);
    }

    /** Those of the first list that are not in the second: both mostly begin and end alike. */
    private static List<FactVersion> without(List<FactVersion> some, List<FactVersion> others) {
        int shorter = Math.min(some.size(), others.size());
        int start = 0;
        while (start < shorter && some.get(start).equals(others.get(start))) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && some.get(some.size() - 1 - end).equals(others.get(others.size() - 1 - end))) {
            end++;
        }
        Set<FactVersion> left = new LinkedHashSet<>(some.subList(start, some.size() - end));
        others.subList(start, others.size() - end).forEach(left::remove);
        return List.copyOf(left);
    }

    private static Believed believed(FactVersion version, FoldedEvent event) {
        return new Believed.Version(
                version, event.after().event(version.event()).orElseThrow().sequence());
    }

    private static Set<FactRef> objects(FoldedEvent event) {
        return event.touched().stream().map(FactRef::object).collect(Collectors.toUnmodifiableSet());
    }

    /** What sources say, and contradict. */
    private static Set<Believed> said(FoldedEvent event, Facts facts) {
        Set<Believed> said = new LinkedHashSet<>();
        Set<RecordedEvent> remarks = new LinkedHashSet<>();
        remarks(event.recorded(), event.after(), remarks);
        remarks.stream()
                .filter(remark -> facts.event(remark.eventId()).isPresent())
                .flatMap(remark -> facts.attestation(remark).stream())
                .map(Believed.Said::new)
                .forEach(said::add);
        remarks.stream()
                .flatMap(remark -> disputed(remark).stream())
                .distinct()
                .flatMap(ref -> facts.conflicts(ref).stream())
                .map(Believed.Contradicted::new)
                .forEach(said::add);
        return said;
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
