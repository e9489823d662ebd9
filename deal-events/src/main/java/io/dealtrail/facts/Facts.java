package io.dealtrail.facts;

import io.dealtrail.events.CalendarNotice;
import io.dealtrail.events.DealEvent;
import io.dealtrail.events.FactAttested;
import io.dealtrail.events.FactRetracted;
import io.dealtrail.events.KnowledgeEvent;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.FactRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What is known of one aggregate: the immutable fold of its events, in their order. Adding an event takes logarithmic time, whatever it
 * says; the values at one address are folded when they are asked for. Wholly determined by {@link #events()}.
 *
 * <p>An address qualified with the partnership's own id is the same as without.
 */
public final class Facts {

    private static final Facts NONE = new Facts(Archive.EMPTY, FactFold.NOTHING);

    /** Half an id that no store gives. */
    private static final long IMAGINED = -1;

    private final Archive archive;
    private final Journal journal;
    private final Ledgers ledgers;
    private final FactFold fold;

    private Facts(Archive archive, FactFold fold) {
        this.archive = archive;
        this.journal = archive.journal();
        this.ledgers = archive.ledgers();
        this.fold = fold;
    }

    /** Nothing is known yet. */
    public static Facts none() {
        return NONE;
    }

    /** The same, which is to remember how it folded what so many statements were made about. */
    static Facts rememberingFrom(int statements) {
        return new Facts(Archive.EMPTY, FactFold.rememberingFrom(statements));
    }

    public static Facts of(Iterable<RecordedEvent> events) {
        Facts facts = NONE;
        for (RecordedEvent event : events) {
            facts = facts.with(event);
        }
        return facts;
    }

    /** With one more event; the same facts where the event is among them already. */
    public Facts with(RecordedEvent next) {
        if (journal.event(next.eventId()).isPresent()) {
            return this;
        }
        Archive continued = archive.with(next);
        Facts anew = new Facts(continued, fold.anew(continued));
        return fold.isEmpty() || !archive.isContinuedBy(next)
                ? anew
                : new Facts(continued, fold.continued(continued, Touched.by(next, anew, continued.ledgers())));
    }

    /** What was known at that instant: only the events with {@code knownSince} up to it. */
    public Facts knownAt(Instant knownAt) {
        List<RecordedEvent> known = events().stream()
                .filter(event -> !event.knownSince().isAfter(knownAt))
                .toList();
        return known.size() == events().size() ? this : of(known);
    }

    /** The number of events. */
    public long version() {
        return events().size();
    }

    /** Since when the last of the events is known; notices of the calendar tell nothing new, so they do not count. */
    public Optional<Instant> lastKnownSince() {
        return events().reversed().stream()
                .filter(event -> !event.isNotice())
                .findFirst()
                .map(RecordedEvent::knownSince);
    }

    /** Whether exactly this was announced before, whatever has become of it. */
    boolean announced(CalendarNotice notice) {
        return !journal.sameAs(notice).isEmpty();
    }

    /** The events of exactly this type of which not all is retracted, in order: as quick as these are few, whatever the others. */
    public Stream<RecordedEvent> counting(Class<? extends DealEvent> type) {
        return journal.ofType(type).stream().filter(event -> !isRetracted(event));
    }

    /** The events of exactly this type, retracted ones too, in order. */
    public List<RecordedEvent> events(Class<? extends DealEvent> type) {
        return journal.ofType(type);
    }

    /** The events by what they speak of. */
    public Statements statements() {
        return new Statements(this, ledgers);
    }

    /** All events, retracted ones too, in order. */
    public List<RecordedEvent> events() {
        return journal.events();
    }

    public Optional<RecordedEvent> event(UUID id) {
        return journal.event(id);
    }

    /** The events of which nothing counts any more. */
    public Set<UUID> retracted() {
        return journal.everRetracted().stream()
                .filter(this::isRetracted)
                .map(RecordedEvent::eventId)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether nothing of the event counts any more. */
    public boolean isRetracted(RecordedEvent event) {
        if (!journal.isEverRetracted(event)) {
            return false;
        }
        Set<FactRef> said = spokenOf(event);
        return !journal.counts(event)
                || (!said.isEmpty() && said.stream().noneMatch(ref -> journal.counts(event, ref)));
    }

    /** Whether an equal event is recorded, not retracted, and not undone since by one that says otherwise of the same fact. */
    public boolean recorded(DealEvent event) {
        return journal.sameAs(event).stream().anyMatch(same -> !isRetracted(same) && !Repetition.isUndone(same, this));
    }

    /** The event that created the object, as far as it is not retracted. */
    public Optional<RecordedEvent> origin(FactRef object) {
        return archive.links().origin(local(object), journal);
    }

    /** The values at this address over disjoint intervals of world time, by day; the address may lead into an object value. */
    public List<FactVersion> versions(FactRef ref) {
        return isElsewhere(ref) ? List.of() : fold.versions(local(ref));
    }

    /** What the event alone says at this address, as corrected since; empty where that does not count any more. */
    public Optional<FactVersion> saidBy(RecordedEvent event, FactRef ref) {
        return fold.saidBy(event, local(ref));
    }

    /** What would be known if these events had never been recorded. */
    public Facts without(Set<UUID> eventIds) {
        if (eventIds.isEmpty()) {
            return this;
        }
        FactRetracted imagined = new FactRetracted(List.copyOf(eventIds), null, "imagined", Evidence.NONE);
        return with(new RecordedEvent(
                new UUID(IMAGINED, version()), version(), lastKnownSince().orElse(Instant.EPOCH), imagined));
    }

    /** What holds at one day of the world. */
    public FactView asOf(LocalDate validAt) {
        return new FactsAtDay(this, validAt);
    }

    /** The addresses whose versions may differ without this event. */
    public Set<FactRef> touchedBy(RecordedEvent event) {
        return Touched.by(event, this, ledgers).addresses();
    }

    /** The events that count and would speak of nothing if these were retracted, in order. */
    public List<RecordedEvent> dependants(Set<UUID> of) {
        return archive.links().dependants(of, journal, archive.partnership());
    }

    /**
     * The events that count and refer to this fact, or to an object that came into being with others; without those that only speak about
     * it, which say nothing more once it is gone.
     */
    public List<RecordedEvent> referringTo(FactRef ref) {
        FactRef about = local(ref);
        return References.to(
                about, this, about.isObject() ? archive.links().naming(about, journal) : List.of(), archive.mentions());
    }

    /** What sources say about the fact, oldest first; of an object, about it and all its fields. */
    public List<Attestation> attestations(FactRef ref) {
        return Conflicts.attestations(archive.attested().at(local(ref)), ledgers, journal);
    }

    /** What this event attests, as far as it is not retracted; empty where it attests nothing. */
    public Optional<Attestation> attestation(RecordedEvent event) {
        return event.event() instanceof FactAttested said && journal.counts(event, local(said.factRef()))
                ? Optional.of(Attestation.of(event, said))
                : Optional.empty();
    }

    /** All conflicts, open and resolved, by address. */
    public List<Conflict> conflicts() {
        return Conflicts.of(archive.attested().all(), ledgers, journal);
    }

    /** The conflicts at one address, open and resolved; of an object, those about it and all its fields. */
    public List<Conflict> conflicts(FactRef ref) {
        return Conflicts.of(archive.attested().at(local(ref)), ledgers, journal);
    }

    /** What the event asserts of the world; nothing where it speaks about other assertions. */
    public List<Assertion> assertions(RecordedEvent event) {
        return journal.assertions(event.eventId()).orElseGet(() -> Assertions.of(event.event(), archive.partnership()));
    }

    /** The value that holds last in world time, dates that hang on something left as they are. */
    Optional<JsonNode> raw(FactRef ref) {
        return fold.raw(ref);
    }

    /** What was known of a date each time when somebody said to what day it comes out. */
    List<JsonNode> hanging(FactRef ref) {
        return fold.hanging(ref);
    }

    boolean counts(RecordedEvent event) {
        return journal.counts(event);
    }

    /** The versions at an address that has a value of its own; empty where its value, if any, is only a part of another one. */
    public List<FactVersion> own(FactRef ref) {
        return fold.own(ref);
    }

    /** The addresses below this one of which anything is said, by field, whatever the day. */
    public List<FactRef> within(FactRef ref) {
        FactRef outer = local(ref);
        return isElsewhere(ref)
                ? List.of()
                : ledgers.fieldsWithin(outer).stream().map(outer::field).toList();
    }

    /** Whether anything is said of the object, whatever the day. */
    public boolean isKnown(FactRef object) {
        FactRef owner = local(object).object();
        return fieldsOf(owner).stream()
                .anyMatch(field -> !own(owner.field(field)).isEmpty());
    }

    Collection<String> fieldsOf(FactRef object) {
        return isElsewhere(object) ? List.of() : ledgers.fieldsOf(object);
    }

    Collection<String> ids(String kind) {
        return ledgers.ids(kind);
    }

    /** The objects of a kind of which this field is known, whatever the day, by id. */
    SortedSet<FactRef> objects(String kind, String field) {
        SortedSet<FactRef> found = new TreeSet<>(Comparator.comparing(FactRef::toString));
        ledgers.ids(kind, field).stream()
                .map(id -> FactRef.of(kind, id, field))
                .filter(ref -> !own(ref).isEmpty())
                .forEach(ref -> found.add(ref.object()));
        return found;
    }

    FactRef local(FactRef ref) {
        return archive.local(ref);
    }

    /** The addresses that the event itself names or asserts. */
    Set<FactRef> spokenOf(RecordedEvent event) {
        return event.event() instanceof KnowledgeEvent remark
                ? Archive.subject(remark).map(this::local).map(Set::of).orElse(Set.of())
                : assertions(event).stream().map(Assertion::ref).collect(Collectors.toUnmodifiableSet());
    }

    private boolean isElsewhere(FactRef ref) {
        return local(ref).partnership() != null;
    }
}
