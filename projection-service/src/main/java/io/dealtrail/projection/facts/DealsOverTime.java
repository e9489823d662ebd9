package io.dealtrail.projection.facts;

import io.dealtrail.facts.Computed;
import io.dealtrail.facts.Conflict;
import io.dealtrail.facts.FactVersion;
import io.dealtrail.terms.FactRef;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What was known of several partnerships, read once and looked at on any of the days that were read. */
public final class DealsOverTime {

    private final List<String> ids;
    private final Map<String, List<StoredFact>> facts;
    private final Map<String, List<FactRef>> objects;
    private final Map<String, List<Conflict>> conflicts;

    DealsOverTime(
            List<String> ids,
            Map<String, List<StoredFact>> facts,
            Map<String, List<FactRef>> objects,
            Map<String, List<Conflict>> conflicts) {
        this.ids = List.copyOf(ids);
        this.facts = facts;
        this.objects = objects;
        this.conflicts = conflicts;
    }

    /** The ids of the partnerships, in order. */
    public List<String> ids() {
        return ids;
    }

    /** What holds on that day, in the order of the partnerships' ids. */
    public List<Deal> on(LocalDate day) {
        return ids.stream().map(id -> on(id, day)).toList();
    }

    /** All that holds of one of them on any of the days. */
    public List<FactVersion> versions(String id) {
        return facts.getOrDefault(id, List.of()).stream()
                .map(StoredFact::version)
                .toList();
    }

    /** What holds of one of them on that day. */
    public Deal on(String id, LocalDate day) {
        List<StoredFact> holding = facts.getOrDefault(id, List.of()).stream()
                .filter(fact -> fact.version().covers(day))
                .toList();
        StoredFacts view = new StoredFacts(day, holding, objects.getOrDefault(id, List.of()));
        List<Conflict> known = conflicts.getOrDefault(id, List.of());
        return new Deal(id, view, known, Computed.over(view, known));
    }
}
