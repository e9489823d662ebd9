package io.dealtrail.facts;

import io.dealtrail.events.FactRetracted;
import io.dealtrail.terms.FactRef;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

/** Finds the addresses whose values an event can change: what it names, what contains or is contained in that, and what is dated by it. */
final class Touched {

    private final Facts facts;
    private final Ledgers ledgers;
    private final Set<FactRef> found = new LinkedHashSet<>();
    private final Set<UUID> seen = new HashSet<>();

    Touched(Facts facts, Ledgers ledgers) {
        this.facts = facts;
        this.ledgers = ledgers;
    }

    Set<FactRef> by(RecordedEvent event) {
        collect(event);
        return Set.copyOf(found);
    }

    private void collect(RecordedEvent event) {
        if (!seen.add(event.eventId())) {
            return;
        }
        if (event.event() instanceof FactRetracted retraction) {
            retraction.eventIds().forEach(id -> facts.event(id).ifPresent(this::collect));
        }
        facts.spokenOf(event).forEach(this::collect);
    }

    private void collect(FactRef ref) {
        if (ref.isObject()) {
            return;
        }
        found.add(ref);
        FactPaths.around(ref.field()).stream()
                .map(ref::field)
                .filter(outer -> !ledgers.at(outer).asserted().isEmpty())
                .forEach(found::add);
        ledgers.fieldsWithin(ref).forEach(field -> found.add(ref.field(field)));
        datedBy(ref, ref);
        FactPaths.around(ref.field()).forEach(outer -> datedBy(ref.field(outer), ref));
        facts.resolved(ref).forEach(found::add);
    }

    /** What holds from a day that is said at or within this address. */
    private void datedBy(FactRef holder, FactRef changed) {
        for (Ledger.Asserted asserted : ledgers.at(holder).asserted()) {
            FactRef day = Assertions.dayOf(asserted.by().event(), holder);
            if (day != null && (FactPaths.covers(changed, day) || FactPaths.covers(day, changed))) {
                facts.assertions(asserted.by()).stream()
                        .filter(each -> each.from() != null)
                        .forEach(dated -> found.add(dated.ref()));
            }
        }
    }
}
