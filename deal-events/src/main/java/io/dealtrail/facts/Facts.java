package io.dealtrail.facts;

import io.dealtrail.events.CalendarNotice;
import io.dealtrail.events.ConflictResolved;
import io.dealtrail.events.DealEvent;
import io.dealtrail.events.FactAttested;
import io.dealtrail.events.FactCorrected;
import io.dealtrail.events.FactRetracted;
import io.dealtrail.events.KnowledgeEvent;
import io.dealtrail.events.PartnershipOpened;
import io.dealtrail.events.RelativeDatesResolved;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.FactRef;
import io.dealtrail.terms.ResolvedDate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is known of one aggregate: the immutable fold of its events, in their order. Adding an event takes logarithmic time, whatever it
 * says; the values at one address are folded when they are asked for. Wholly determined by {@link #events()}.
 *
 * <p>An address qualified with the partnership's own id is the same as without.
 */
public final class Facts {

    private static final Facts NONE = new Facts("", Journal.EMPTY, Ledgers.EMPTY, Links.EMPTY, Attested.NONE);

    /** Half an id that no store gives. */
    private static final long IMAGINED = -1;

    private final String partnership;
    private final Journal journal;
    private final Ledgers ledgers;
    private final Links links;
    private final Attested attested;
    private final FactFold fold;

    private Facts(String partnership, Journal journal, Ledgers ledgers, Links links, Attested attested) {
        this.partnership = partnership;
        this.journal = journal;
        this.ledgers = ledgers;
        this.links = links;
        this.attested = attested;
        this.fold = new FactFold(journal, ledgers);
    }

    /** Nothing is known yet. */
    public static Facts none() {
        return NONE;
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
        String id = next.event() instanceof PartnershipOpened opened ? opened.partnershipId() : partnership;
        if (next.event() instanceof KnowledgeEvent remark) {
            return subject(remark)
                    .map(about -> remarked(next, remark, local(about)))
                    .orElseGet(() -> new Facts(id, journal.with(next), ledgers, links.with(next, id), attested));
        }
        return new Facts(id, journal.with(next), asserted(next, id), links.with(next, id), attested);
    }

    /** The fact that the remark is about; a retraction is about events. */
    private static Optional<FactRef> subject(KnowledgeEvent remark) {
        return switch (remark) {
            case FactAttested e -> Optional.of(e.factRef());
            case FactCorrected e -> Optional.of(e.factRef());
            case ConflictResolved e -> Optional.of(e.factRef());
            case FactRetracted _ -> Optional.empty();
        };
    }

    private Facts remarked(RecordedEvent next, KnowledgeEvent remark, FactRef about) {
        return new Facts(
                partnership,
                journal.with(next),
                ledgers.change(about, ledger -> ledger.with(new Ledger.Remark(next, remark))),
                links.with(next, partnership),
                remark instanceof FactAttested ? attested.with(about) : attested);
    }

    private Ledgers asserted(RecordedEvent next, String id) {
        Ledgers changed = ledgers;
        for (Assertion each : Assertions.of(next.event(), id)) {
            Ledger.Asserted asserted = new Ledger.Asserted(next, each.value(), each.from());
            changed = changed.change(each.ref(), ledger -> ledger.with(asserted));
        }
        return changed;
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
        return links.origin(local(object), journal);
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
        return new Touched(this, ledgers).by(event);
    }

    /** The events that count and would speak of nothing if these were retracted, in order. */
    public List<RecordedEvent> dependants(Set<UUID> of) {
        return links.dependants(of, journal, partnership);
    }

    /**
     * The events that count and refer to this fact, or to an object that came into being with others; without those that only speak about
     * it, which say nothing more once it is gone.
     */
    public List<RecordedEvent> referringTo(FactRef ref) {
        FactRef about = local(ref);
        return References.to(about, this, about.isObject() ? links.naming(about, journal) : List.of());
    }

    /** What sources say about the fact, oldest first; of an object, about it and all its fields. */
    public List<Attestation> attestations(FactRef ref) {
        return Conflicts.attestations(attested.at(local(ref)), ledgers, journal);
    }

    /** What this event attests, as far as it is not retracted; empty where it attests nothing. */
    public Optional<Attestation> attestation(RecordedEvent event) {
        return event.event() instanceof FactAttested said && journal.counts(event, local(said.factRef()))
                ? Optional.of(Attestation.of(event, said))
                : Optional.empty();
    }

    /** All conflicts, open and resolved, by address. */
    public List<Conflict> conflicts() {
        return Conflicts.of(attested.all(), ledgers, journal);
    }

    /** The conflicts at one address, open and resolved; of an object, those about it and all its fields. */
    public List<Conflict> conflicts(FactRef ref) {
        return Conflicts.of(attested.at(local(ref)), ledgers, journal);
    }

    /** What the event asserts of the world; nothing where it speaks about other assertions. */
    public List<Assertion> assertions(RecordedEvent event) {
        return Assertions.of(event.event(), partnership);
    }

    /** The dates that hung on the act whose day this is, and came out when it happened. */
    Set<FactRef> resolved(FactRef day) {
        return (day.field().equals("closedOn") ? events() : List.<RecordedEvent>of())
                .stream()
                        .flatMap(each -> each.event() instanceof RelativeDatesResolved resolved
                                        && RelativeDates.isDayOf(day, resolved.agreementId())
                                ? resolved.dates().stream().map(ResolvedDate::factRef)
                                : Stream.empty())
                        .map(this::local)
                        .collect(Collectors.toUnmodifiableSet());
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

    FactRef local(FactRef ref) {
        return partnership.equals(ref.partnership()) ? FactRef.of(ref.kind(), ref.id(), ref.field()) : ref;
    }

    /** The addresses that the event itself names or asserts. */
    Set<FactRef> spokenOf(RecordedEvent event) {
        return event.event() instanceof KnowledgeEvent remark
                ? subject(remark).map(this::local).map(Set::of).orElse(Set.of())
                : assertions(event).stream().map(Assertion::ref).collect(Collectors.toUnmodifiableSet());
    }

    private boolean isElsewhere(FactRef ref) {
        return local(ref).partnership() != null;
    }
}
