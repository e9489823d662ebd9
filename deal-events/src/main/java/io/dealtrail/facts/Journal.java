package io.dealtrail.facts;

import io.dealtrail.events.DealEvent;
import io.dealtrail.events.FactRetracted;
import io.dealtrail.terms.FactRef;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashPMap;
import org.pcollections.HashTreePMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * The events in order, and which of what they said still counts. A retraction acts on events before it, counts itself only while no later
 * one retracts it, and may be about one fact only; so retracting a retraction restores.
 */
final class Journal {

    static final Journal EMPTY = new Journal(
            TreePVector.empty(),
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            HashTreePMap.empty());

    private final PVector<RecordedEvent> events;
    private final HashPMap<UUID, Entry> byId;
    private final HashPMap<DealEvent, PVector<RecordedEvent>> byContent;
    private final HashPMap<Class<?>, PVector<RecordedEvent>> byType;
    private final HashPMap<UUID, PVector<RecordedEvent>> retractions;

    private Journal(
            PVector<RecordedEvent> events,
            HashPMap<UUID, Entry> byId,
            HashPMap<DealEvent, PVector<RecordedEvent>> byContent,
            HashPMap<Class<?>, PVector<RecordedEvent>> byType,
            HashPMap<UUID, PVector<RecordedEvent>> retractions) {
        this.events = events;
        this.byId = byId;
        this.byContent = byContent;
        this.byType = byType;
        this.retractions = retractions;
    }

    /** An event with what it asserts. */
    private record Entry(RecordedEvent event, List<Assertion> assertions) {}

    Journal with(RecordedEvent next, List<Assertion> assertions) {
        HashPMap<UUID, PVector<RecordedEvent>> withRetractions = retractions;
        if (next.event() instanceof FactRetracted retraction) {
            for (UUID target : retraction.eventIds()) {
                withRetractions = added(withRetractions, target, next);
            }
        }
        return new Journal(
                events.plus(next),
                byId.plus(next.eventId(), new Entry(next, assertions)),
                added(byContent, next.event(), next),
                added(byType, next.event().getClass(), next),
                withRetractions);
    }

    /** Whether the event is in order after all of these. */
    boolean endsBefore(RecordedEvent next) {
        return events.isEmpty() || events.get(events.size() - 1).isBefore(next);
    }

    List<RecordedEvent> events() {
        return events;
    }

    Optional<RecordedEvent> event(UUID id) {
        return Optional.ofNullable(byId.get(id)).map(Entry::event);
    }

    /** What the event asserts; empty where it is none of these. */
    Optional<List<Assertion>> assertions(UUID id) {
        return Optional.ofNullable(byId.get(id)).map(Entry::assertions);
    }

    /** All events, retracted or not, that say exactly the same. */
    List<RecordedEvent> sameAs(DealEvent event) {
        return Objects.requireNonNullElse(byContent.get(event), TreePVector.empty());
    }

    /** All events of exactly this type, retracted or not. */
    List<RecordedEvent> ofType(Class<? extends DealEvent> type) {
        return Objects.requireNonNullElse(byType.get(type), TreePVector.empty());
    }

    /** Whether some retraction, still counting or not, is about the event. */
    boolean isEverRetracted(RecordedEvent event) {
        return retractions.containsKey(event.eventId());
    }

    /** The events that some retraction, still counting or not, is about. */
    List<RecordedEvent> everRetracted() {
        return retractions.keySet().stream()
                .flatMap(id -> event(id).stream())
                .sorted(RecordedEvent.IN_ORDER)
                .toList();
    }

    /** Whether the event as a whole still counts. */
    boolean counts(RecordedEvent event) {
        return !isEverRetracted(event) || counts(event, null, new HashMap<>());
    }

    /** Whether what the event said about this fact still counts. */
    boolean counts(RecordedEvent event, FactRef about) {
        return !isEverRetracted(event) || counts(event, about, new HashMap<>());
    }

    /** The parts of this fact's value that were retracted from what the event said of it. */
    List<FactRef> cutOut(RecordedEvent event, FactRef about) {
        if (!isEverRetracted(event)) {
            return List.of();
        }
        return retractionsOf(event).stream()
                .filter(retraction -> {
                    FactRef part = part(retraction);
                    return part != null && isWithin(about, part) && counts(retraction, part);
                })
                .flatMap(retraction -> Optional.ofNullable(part(retraction)).stream())
                .toList();
    }

    private boolean counts(RecordedEvent event, @Nullable FactRef about, Map<UUID, Boolean> decided) {
        PVector<RecordedEvent> against = retractions.get(event.eventId());
        if (against == null) {
            return true;
        }
        Boolean known = decided.get(event.eventId());
        if (known == null) {
            known = against.stream()
                    .noneMatch(retraction -> event.isBefore(retraction)
                            && concerns(part(retraction), about)
                            && counts(retraction, about, decided));
            decided.put(event.eventId(), known);
        }
        return known;
    }

    private List<RecordedEvent> retractionsOf(RecordedEvent event) {
        return Objects.requireNonNullElse(retractions.get(event.eventId()), TreePVector.<RecordedEvent>empty()).stream()
                .filter(event::isBefore)
                .toList();
    }

    private static boolean concerns(@Nullable FactRef part, @Nullable FactRef about) {
        return part == null || (about != null && FactPaths.covers(part, about));
    }

    private static boolean isWithin(FactRef whole, FactRef part) {
        return !part.equals(whole) && !whole.isObject() && FactPaths.covers(whole, part);
    }

    private static @Nullable FactRef part(RecordedEvent retraction) {
        return retraction.event() instanceof FactRetracted retracted ? retracted.factRef() : null;
    }

    private static <K> HashPMap<K, PVector<RecordedEvent>> added(
            HashPMap<K, PVector<RecordedEvent>> map, K key, RecordedEvent event) {
        PVector<RecordedEvent> before = map.get(key);
        return map.plus(key, before == null ? TreePVector.singleton(event) : before.plus(event));
    }
}
