package io.dealtrail.facts;

import io.dealtrail.events.DealEvent;
import io.dealtrail.events.FactRetracted;
import io.dealtrail.events.KnowledgeEvent;
import io.dealtrail.terms.FactRef;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

/** The addresses whose values an event can change: what it names, what contains or is contained in that, and what is dated by it. */
final class Touched {

    private final Facts facts;
    private final Ledgers ledgers;
    private final ResolvedDates resolved;
    private final RecordedEvent event;
    private final Set<FactRef> found = new LinkedHashSet<>();

    /** Where not only something is added to what was said before. */
    private final Set<FactRef> other = new HashSet<>();

    private final Set<UUID> withdrawn;
    private final Set<UUID> seen = new HashSet<>();

    private Touched(Facts facts, Ledgers ledgers, RecordedEvent event) {
        this.facts = facts;
        this.ledgers = ledgers;
        this.resolved = new ResolvedDates(facts);
        this.event = event;
        this.withdrawn = withdrawn(event.event(), facts);
    }

    /** @param facts with the event */
    static Touched by(RecordedEvent event, Facts facts, Ledgers ledgers) {
        Touched touched = new Touched(facts, ledgers, event);
        touched.collect(event);
        return touched;
    }

    Set<FactRef> addresses() {
        return Set.copyOf(found);
    }

    /** Whether what was said at the address before counts otherwise now, or from another day, and not only by what is withdrawn. */
    boolean isOther(FactRef ref) {
        return other.contains(ref) || (event.event() instanceof FactRetracted && withdrawn.isEmpty());
    }

    /** The events about the world of which it takes back all that they said, where it does nothing else. */
    Set<UUID> withdrawn() {
        return withdrawn;
    }

    private static Set<UUID> withdrawn(DealEvent event, Facts facts) {
        if (!(event instanceof FactRetracted retraction) || retraction.factRef() != null) {
            return Set.of();
        }
        boolean ofTheWorld = retraction.eventIds().stream()
                .flatMap(id -> facts.event(id).stream())
                .noneMatch(each -> each.event() instanceof KnowledgeEvent);
        return ofTheWorld ? Set.copyOf(retraction.eventIds()) : Set.of();
    }

    private void collect(RecordedEvent speaking) {
        if (!seen.add(speaking.eventId())) {
            return;
        }
        if (speaking.event() instanceof FactRetracted retraction) {
            retraction.eventIds().forEach(id -> facts.event(id).ifPresent(this::collect));
        }
        facts.spokenOf(speaking).forEach(ref -> collect(ref, speaking));
    }

    private void collect(FactRef ref, RecordedEvent speaking) {
        if (ref.isObject()) {
            return;
        }
        found.add(ref);
        FactPaths.around(ref.field()).stream()
                .map(ref::field)
                .filter(outer -> !ledgers.at(outer).asserted().isEmpty())
                .forEach(found::add);
        ledgers.fieldsWithin(ref).forEach(field -> found.add(ref.field(field)));
        datedBy(ref, ref, speaking);
        FactPaths.around(ref.field()).forEach(outer -> datedBy(ref.field(outer), ref, speaking));
        resolved.by(ref).forEach(this::addOther);
    }

    /** What others said holds from a day that is said at or within this address: that day may be another one now. */
    private void datedBy(FactRef holder, FactRef changed, RecordedEvent speaking) {
        for (Ledger.Asserted asserted : ledgers.at(holder).dating()) {
            if (asserted.by().equals(speaking)) {
                continue;
            }
            FactRef day = Assertions.dayOf(asserted.by().event(), holder);
            if (day != null && (FactPaths.covers(changed, day) || FactPaths.covers(day, changed))) {
                facts.assertions(asserted.by()).stream()
                        .filter(each -> each.from() != null)
                        .forEach(dated -> addOther(dated.ref()));
            }
        }
    }

    private void addOther(FactRef ref) {
        found.add(ref);
        other.add(ref);
    }
}
