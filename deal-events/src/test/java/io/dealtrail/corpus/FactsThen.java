package io.dealtrail.corpus;

import io.dealtrail.events.AggregateRef;
import io.dealtrail.facts.Computed;
import io.dealtrail.facts.ComputedFact;
import io.dealtrail.facts.FactVersion;
import io.dealtrail.facts.FactView;
import io.dealtrail.facts.Facts;
import io.dealtrail.facts.RecordedEvent;
import io.dealtrail.terms.FactRef;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Writes down what holds of an aggregate at some dates: at the first all of it, then what is different. */
final class FactsThen {

    private static final LocalDate IN_THE_END = LocalDate.of(2030, 1, 1);

    private FactsThen() {}

    /** What was known at the beginning, in the middle and at the end of the history, and at last as of a day long after. */
    static List<String> lines(AggregateRef aggregate, Facts facts) {
        List<RecordedEvent> events = facts.events();
        List<String> lines = new ArrayList<>(List.of(aggregate.toString()));
        SortedSet<String> before = new TreeSet<>();
        for (RecordedEvent event : Stream.of(events.getFirst(), events.get(events.size() / 2), events.getLast())
                .distinct()
                .toList()) {
            LocalDate day = LocalDate.ofInstant(event.knownSince(), ZoneOffset.UTC);
            before = difference(lines, before, facts, event.knownSince(), day);
        }
        Instant known = events.stream()
                .map(RecordedEvent::knownSince)
                .max(Instant::compareTo)
                .orElseThrow();
        difference(lines, before, facts, known, IN_THE_END);
        return lines;
    }

    private static SortedSet<String> difference(
            List<String> lines, SortedSet<String> before, Facts facts, Instant known, LocalDate day) {
        SortedSet<String> now = picture(facts.knownAt(known), day);
        lines.add("  known " + known + ", valid " + day);
        before.stream().filter(line -> !now.contains(line)).forEach(gone -> lines.add("    - " + gone));
        now.stream().filter(line -> !before.contains(line)).forEach(added -> lines.add("    + " + added));
        return now;
    }

    private static SortedSet<String> picture(Facts facts, LocalDate day) {
        FactView view = facts.asOf(day);
        SortedSet<String> lines = new TreeSet<>();
        for (String kind : FactRef.kinds()) {
            for (FactRef object : view.objects(kind)) {
                for (FactVersion version : view.of(object)) {
                    lines.add(line(version.ref(), version.value(), version.unknown(), ""));
                }
            }
        }
        for (ComputedFact fact : Computed.over(view, facts.conflicts()).all()) {
            lines.add(line(fact.ref(), fact.value(), fact.unknown(), " (computed)"));
        }
        facts.conflicts()
                .forEach(conflict -> lines.add("conflict about " + conflict.ref() + ", "
                        + conflict.claims().size() + " claims, " + (conflict.isOpen() ? "open" : "resolved")));
        return lines;
    }

    private static String line(FactRef ref, @Nullable JsonNode value, boolean unknown, String mark) {
        return ref + " = " + (value == null ? "" : value) + (unknown ? "?" : "") + mark;
    }
}
