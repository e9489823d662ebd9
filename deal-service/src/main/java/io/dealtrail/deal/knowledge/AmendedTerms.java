package io.dealtrail.deal.knowledge;

import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.events.AgreementAmended;
import io.dealtrail.events.DealEvent;
import io.dealtrail.events.KnowledgeEvent;
import io.dealtrail.events.LicenseModified;
import io.dealtrail.facts.Assertion;
import io.dealtrail.facts.FactPaths;
import io.dealtrail.facts.FactValues;
import io.dealtrail.facts.FactVersion;
import io.dealtrail.facts.FactView;
import io.dealtrail.facts.Facts;
import io.dealtrail.facts.RecordedEvent;
import io.dealtrail.terms.Change;
import io.dealtrail.terms.FactRef;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/** What was agreed, as it reads once terms have changed: each event that said it, with the terms of that day. */
public final class AmendedTerms {

    /** What happened, or follows from what was done, is corrected and not amended; so is which object something is. */
    private static final Set<String> NO_TERMS = Set.of(
            "status",
            "stage",
            "signedOn",
            "announcedOn",
            "inferred",
            "existing",
            "possibleConflict",
            "ownershipUnverified",
            "sources",
            "confidence",
            "note",
            "derived");

    private final Facts facts;
    private final FactView then;
    private final List<Change> wanted;
    private final Map<RecordedEvent, EventDraft> amended = new LinkedHashMap<>();
    private final Map<FactRef, Change> changes = new LinkedHashMap<>();

    private AmendedTerms(List<Change> wanted, Facts facts, LocalDate day) {
        this.wanted = wanted;
        this.facts = facts;
        this.then = facts.asOf(day);
    }

    /** Refuses changes of what is no term; {@code day} is the first one on which they hold. */
    public static AmendedTerms of(List<Change> wanted, Facts facts, LocalDate day) {
        AmendedTerms terms = new AmendedTerms(wanted, facts, day);
        for (int i = 0; i < wanted.size(); i++) {
            terms.add(wanted.get(i), "/changes/" + i + "/factRef");
        }
        return terms;
    }

    /** The changes, each of a whole fact, whatever part of it was given. */
    public List<Change> changes() {
        return List.copyOf(changes.values());
    }

    /**
     * Refuses values that a term cannot have, and terms that break a rule which they did not break before.
     *
     * @param after the facts with the amendment
     */
    public void check(Facts after, DecisionContext context, RuleBook rules) {
        Refusals refusals = new Refusals(rules);
        amended.forEach((source, draft) -> {
            DealEvent event = draft.readWholly("/changes");
            NewNames names = new NewNames();
            names.add(source.event(), event);
            names.requireKnown("/changes", context);
            Set<UUID> itself = Set.of(source.eventId());
            DecisionContext then = context.ofWhatIsKnownSince(source.knownSince());
            Refusals.firstNew(
                            refusals.of(event, after.without(itself), then),
                            () -> refusals.of(source.event(), facts.without(itself), then))
                    .ifPresent(broken -> {
                        throw Refusal.ofField(broken.code(), "/changes", broken.detail());
                    });
        });
        refusals.requireRead();
    }

    private void add(Change change, String pointer) {
        FactRef given = change.factRef();
        FactRef wanted = FactRef.of(given.kind(), given.id(), given.field());
        FactRef whole = whole(wanted);
        RecordedEvent source = source(whole, pointer);
        JsonNode known = known(whole);
        List<String> path = FactPaths.between(whole.field(), wanted.field());
        JsonNode value = FactPaths.with(known, path, change.to());
        EventDraft draft = amended.computeIfAbsent(source, this::asOfTheDay);
        if (!FactValues.same(FactPaths.at(value, path), change.to())
                || !draft.set(new EventDraft.Other(new Assertion(whole, known, null), value))) {
            throw noTerm(wanted, pointer);
        }
        changes.put(whole, new Change(whole, whole.equals(wanted) ? change.from() : known, value));
    }

    /** The fact of which the wanted one is a part, or itself. */
    private FactRef whole(FactRef wanted) {
        return Stream.concat(Stream.of(wanted.field()), FactPaths.around(wanted.field()).stream())
                .map(wanted::field)
                .filter(each -> !facts.own(each).isEmpty())
                .findFirst()
                .orElse(wanted);
    }

    /** The event that said it first, or would have said it. */
    private RecordedEvent source(FactRef term, String pointer) {
        String name = term.field().split("\\.", 2)[0];
        if (NO_TERMS.contains(name) || name.endsWith("Id")) {
            throw noTerm(term, pointer);
        }
        return facts.own(term).stream()
                .findFirst()
                .flatMap(version -> facts.event(version.event()))
                .filter(event -> !(event.event() instanceof AgreementAmended
                        || event.event() instanceof LicenseModified
                        || event.event() instanceof KnowledgeEvent))
                .or(() -> facts.origin(term.object()))
                .orElseThrow(() -> noTerm(term, pointer));
    }

    private JsonNode known(FactRef term) {
        Change earlier = changes.get(term);
        if (earlier != null) {
            return earlier.to();
        }
        JsonNode value = then.get(term).map(FactVersion::value).orElse(null);
        return value == null ? NullNode.getInstance() : value;
    }

    private EventDraft asOfTheDay(RecordedEvent source) {
        List<Assertion> assertions = facts.assertions(source);
        List<EventDraft.Other> others = new ArrayList<>();
        for (Assertion asserted : assertions) {
            JsonNode value = then.get(asserted.ref()).map(FactVersion::value).orElse(null);
            if (asserted.from() == null && value != null && !FactValues.same(value, asserted.value())) {
                others.add(new EventDraft.Other(asserted, value));
            }
        }
        List<FactRef> changing = Stream.concat(
                        wanted.stream().map(Change::factRef), others.stream().map(EventDraft.Other::ref))
                .toList();
        EventDraft draft = EventDraft.of(source.event(), assertions, changing);
        others.forEach(draft::set);
        return draft;
    }

    private static Refusal noTerm(FactRef ref, String pointer) {
        return Refusal.ofField(RefusalCode.MALFORMED, pointer, ref + " is no term that can be amended");
    }
}
