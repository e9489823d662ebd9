package io.dealtrail.deal.decision;

import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.AggregateType;
import io.dealtrail.facts.Facts;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a decision knows of other aggregates, found by what their events are about ({@code patent:EP.1000000}, {@code portfolio:p1},
 * {@code licensor:nokia}). Read before the decision; whatever is decided on it is stored only if it still holds then.
 *
 * @param concerned the aggregates that each key concerns; a key that is missing has not been read
 * @param facts of those aggregates
 * @param position the last event of the store when reading began
 * @param complete whether nothing else can be read, so that a missing key concerns nobody
 */
public record Elsewhere(
        Map<String, Set<AggregateRef>> concerned, Map<AggregateRef, Facts> facts, long position, boolean complete) {

    /** There are no other aggregates. */
    public static final Elsewhere NOBODY = new Elsewhere(Map.of(), Map.of(), 0, true);

    /** Nothing has been asked yet. */
    public static final Elsewhere UNREAD = new Elsewhere(Map.of(), Map.of(), 0, false);

    public Elsewhere {
        concerned = Map.copyOf(concerned);
        facts = Map.copyOf(facts);
    }

    /**
     * The facts of all other aggregates of a type that have to do with any of these.
     *
     * @throws NotYetReadException where some of the keys have not been read
     */
    public Map<AggregateRef, Facts> about(Set<String> keys, AggregateType type, AggregateRef self) {
        Map<AggregateRef, Facts> others = about(keys, type);
        others.remove(self);
        return others;
    }

    /**
     * The facts of all aggregates of a type that have to do with any of these, as they were read: also of the one that decides.
     *
     * @throws NotYetReadException where some of the keys have not been read
     */
    public Map<AggregateRef, Facts> about(Set<String> keys, AggregateType type) {
        Set<String> missing = new TreeSet<>(keys);
        missing.removeAll(concerned.keySet());
        if (!missing.isEmpty() && !complete) {
            throw NotYetReadException.ofKeys(missing);
        }
        Map<AggregateRef, Facts> found = new LinkedHashMap<>();
        for (String key : new TreeSet<>(keys)) {
            for (AggregateRef each : concerned.getOrDefault(key, Set.of())) {
                Facts known = facts.get(each);
                if (known != null && each.type() == type) {
                    found.put(each, known);
                }
            }
        }
        return found;
    }

    /** What must still hold when a decision on this is stored. */
    public Expected expected() {
        Map<AggregateRef, Long> versions = new LinkedHashMap<>();
        facts.forEach((aggregate, known) -> versions.put(aggregate, known.version()));
        return new Expected(concerned.keySet(), position, versions);
    }
}
