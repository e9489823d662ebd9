package io.dealtrail.facts;

import io.dealtrail.terms.FactRef;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.pcollections.HashPMap;
import org.pcollections.HashTreePMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/** Which events created an object and which hang on it: what a retraction would leave dangling. */
final class Links {

    static final Links EMPTY = new Links(HashTreePMap.empty(), HashTreePMap.empty());

    private final HashPMap<String, PVector<RecordedEvent>> creators;
    private final HashPMap<String, PVector<RecordedEvent>> dependants;

    private Links(
            HashPMap<String, PVector<RecordedEvent>> creators, HashPMap<String, PVector<RecordedEvent>> dependants) {
        this.creators = creators;
        this.dependants = dependants;
    }

    Links with(RecordedEvent next, String aggregateId) {
        EventLinks links = EventLinks.of(next.event(), aggregateId);
        HashPMap<String, PVector<RecordedEvent>> created = creators;
        for (String object : links.creates()) {
            created = created.plus(object, at(created, object).plus(next));
        }
        HashPMap<String, PVector<RecordedEvent>> depending = dependants;
        for (String object : links.needs()) {
            depending = depending.plus(object, at(depending, object).plus(next));
        }
        return new Links(created, depending);
    }

    /** The last event that created the object and still counts. */
    Optional<RecordedEvent> origin(FactRef object, Journal journal) {
        return at(creators, object.object().toString()).stream()
                .filter(journal::counts)
                .reduce((_, later) -> later);
    }

    /** The events that count and name this object as one without which they would speak of nothing. */
    List<RecordedEvent> naming(FactRef object, Journal journal) {
        return at(dependants, object.object().toString()).stream()
                .filter(journal::counts)
                .toList();
    }

    /** The events that count and hang, directly or through others, on what these created; in order, without these. */
    List<RecordedEvent> dependants(Set<UUID> of, Journal journal, String aggregateId) {
        Deque<RecordedEvent> open = new ArrayDeque<>();
        of.forEach(id -> journal.event(id).ifPresent(open::add));
        Set<RecordedEvent> found = new TreeSet<>(RecordedEvent.IN_ORDER);
        while (!open.isEmpty()) {
            for (String object :
                    EventLinks.of(open.remove().event(), aggregateId).creates()) {
                at(dependants, object).stream()
                        .filter(each -> !of.contains(each.eventId()) && journal.counts(each) && found.add(each))
                        .forEach(open::add);
            }
        }
        return List.copyOf(found);
    }

    private static PVector<RecordedEvent> at(HashPMap<String, PVector<RecordedEvent>> map, String object) {
        return Objects.requireNonNullElse(map.get(object), TreePVector.empty());
    }
}
