package io.dealtrail.projection.facts;

import io.dealtrail.events.FactCorrected;
import io.dealtrail.events.FactRetracted;
import io.dealtrail.facts.FactPaths;
import io.dealtrail.facts.FactVersion;
import io.dealtrail.facts.RecordedEvent;
import io.dealtrail.terms.FactRef;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Pure: some corrections and retractions of one aggregate, and the versions of facts that began or ended with the retractions. */
public final class Amendments {

    /** The names of the events that amend others. */
    public static final Set<String> EVENTS = Set.of("fact-corrected", "fact-retracted");

    public static final Amendments NONE = new Amendments(List.of(), List.of());

    private final Map<UUID, RecordedEvent> events = new LinkedHashMap<>();
    private final Map<Instant, List<RecordedEvent>> byInstant;
    private final Map<Instant, List<StoredFact>> begun;
    private final Map<Instant, List<StoredFact>> ended;

    Amendments(List<RecordedEvent> events, List<StoredFact> versions) {
        events.forEach(event -> this.events.put(event.eventId(), event));
        byInstant = events.stream().collect(Collectors.groupingBy(RecordedEvent::knownSince));
        begun = versions.stream().collect(Collectors.groupingBy(StoredFact::knownFrom));
        ended = versions.stream()
                .filter(fact -> fact.knownTo() != null)
                .collect(Collectors.groupingBy(fact -> Objects.requireNonNull(fact.knownTo())));
    }

    /** What this event amends; nothing where it is neither a correction nor a retraction. */
    public List<Amendment> by(UUID event) {
        RecordedEvent by = events.get(event);
        return by == null
                ? List.of()
                : switch (by.event()) {
                    case FactCorrected correction -> List.of(corrected(by, correction));
                    case FactRetracted retraction -> retracted(by, retraction, retraction.eventIds());
                    default -> List.of();
                };
    }

    /** What {@code by} amends of that which {@code said} had said. */
    public List<Amendment> of(UUID said, UUID by) {
        RecordedEvent amending = events.get(by);
        return amending != null && amending.event() instanceof FactRetracted retraction
                ? retracted(amending, retraction, List.of(said))
                : by(by);
    }

    /** By what the version came to be believed, and to be believed no more as far as is known at {@code knownAt}. */
    List<Amendment> around(StoredFact fact, Instant knownAt) {
        Instant until = fact.knownTo();
        Stream<Amendment> before = by(fact.version().event()).stream();
        Stream<Amendment> after = until == null || until.isAfter(knownAt)
                ? Stream.empty()
                : byInstant.getOrDefault(until, List.of()).stream().flatMap(event -> ended(event, fact).stream());
        return Stream.concat(before, after).distinct().toList();
    }

    private List<Amendment> ended(RecordedEvent by, StoredFact fact) {
        FactVersion version = fact.version();
        return switch (by.event()) {
            case FactCorrected correction
            when isPart(correction.factRef(), version.ref()) -> List.of(corrected(by, correction));
            case FactRetracted retraction
            when retraction.eventIds().contains(version.event()) ->
                List.of(retracted(by, retraction, version, opened(version.ref(), fact)));
            default -> List.of();
        };
    }

    private static Amendment corrected(RecordedEvent by, FactCorrected correction) {
        return new Amendment(
                Amendment.Kind.CORRECTED,
                by.eventId(),
                by.knownSince(),
                correction.factRef().toString(),
                correction.from(),
                correction.to(),
                correction.reason(),
                by.sources());
    }

    /** Of a retraction, what ended of that which these events had said; what came back, where they had taken it away. */
    private List<Amendment> retracted(RecordedEvent by, FactRetracted retraction, Collection<UUID> said) {
        List<Amendment> gone = ended.getOrDefault(by.knownSince(), List.of()).stream()
                .filter(fact -> said.contains(fact.version().event()))
                .map(fact -> retracted(
                        by, retraction, fact.version(), opened(fact.version().ref(), fact)))
                .toList();
        if (!gone.isEmpty()) {
            return gone;
        }
        List<Amendment> back = begun.getOrDefault(by.knownSince(), List.of()).stream()
                .filter(_ -> said.stream().anyMatch(events::containsKey))
                .map(fact -> amendment(by, retraction, fact.version().ref().toString(), null, shown(fact.version())))
                .toList();
        FactRef ref = retraction.factRef();
        return back.isEmpty()
                ? List.of(amendment(by, retraction, ref == null ? null : ref.toString(), null, null))
                : back;
    }

    private static Amendment retracted(
            RecordedEvent by, FactRetracted retraction, FactVersion from, @Nullable FactVersion to) {
        return amendment(by, retraction, from.ref().toString(), shown(from), to == null ? null : shown(to));
    }

    private static Amendment amendment(
            RecordedEvent by,
            FactRetracted retraction,
            @Nullable String factRef,
            @Nullable Object from,
            @Nullable Object to) {
        return new Amendment(
                Amendment.Kind.RETRACTED,
                by.eventId(),
                by.knownSince(),
                factRef,
                from,
                to,
                retraction.reason(),
                by.sources());
    }

    /** What is believed of an address from the instant on at which this version no longer is, for days of it. */
    private @Nullable FactVersion opened(FactRef ref, StoredFact gone) {
        return begun.getOrDefault(Objects.requireNonNull(gone.knownTo()), List.of()).stream()
                .map(fact -> at(ref, fact))
                .filter(Objects::nonNull)
                .filter(fact -> overlap(fact, gone.version()))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable FactVersion at(FactRef ref, StoredFact fact) {
        FactRef whole = fact.version().ref();
        if (whole.equals(ref)) {
            return fact.version();
        }
        StoredFact part = isPart(ref, whole) && ref.field().startsWith(whole.field() + ".")
                ? StoredFacts.part(
                        fact, ref, ref.field().substring(whole.field().length() + 1))
                : null;
        return part == null ? null : part.version();
    }

    /** Whether one of two addresses leads into the other, or they are the same. */
    private static boolean isPart(FactRef one, FactRef other) {
        return one.kind().equals(other.kind())
                && one.id().equals(other.id())
                && ((one.field() + ".").startsWith(other.field() + ".")
                        || (other.field() + ".").startsWith(one.field() + "."));
    }

    private static boolean overlap(FactVersion one, FactVersion other) {
        return !endsBefore(one, other) && !endsBefore(other, one);
    }

    private static boolean endsBefore(FactVersion one, FactVersion other) {
        return one.validTo() != null
                && other.validFrom() != null
                && one.validTo().isBefore(other.validFrom());
    }

    private static Object shown(FactVersion version) {
        return Shown.value(version.value(), version.unknown());
    }

    /** Whether what they ended is to be looked for: a correction says by itself what it replaced. */
    static boolean needsVersions(Collection<RecordedEvent> events) {
        return events.stream().anyMatch(event -> event.event() instanceof FactRetracted);
    }

    /** The addresses under which a fact is found: its own, and those of the values that it is part of. */
    static Set<String> addresses(FactRef ref) {
        return Stream.concat(
                        Stream.of(ref), FactPaths.around(ref.field()).stream().map(ref::field))
                .map(FactRef::toString)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
