package io.dealtrail.deal.knowledge;

import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.deal.rules.FactCommand;
import io.dealtrail.deal.rules.Grounds;
import io.dealtrail.events.EventCatalog;
import io.dealtrail.events.FactRetracted;
import io.dealtrail.events.KnowledgeEvent;
import io.dealtrail.facts.Facts;
import io.dealtrail.facts.RecordedEvent;
import io.dealtrail.terms.FactRef;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** It never was: an event, an object with all that its event said, or one field. */
public record Retraction(
        @Nullable UUID eventId,
        @Nullable FactRef factRef,
        @Nullable String reason,
        @Nullable Boolean cascade) {

    /** The event, unless a rule forbids it; {@code rules} are those that what remains must keep. */
    public List<KnowledgeEvent> decide(FactCommand command, Facts facts, DecisionContext context, RuleBook rules) {
        RetractionTarget target = target(command, facts);
        if (reason == null || reason.isBlank()) {
            throw Refusal.ofField(RefusalCode.REASON_REQUIRED, "/reason", "say why it never was");
        }
        List<UUID> dependants = dependants(new Remains(target, facts, rules, context));
        Grounds.optional(command, facts, context);
        if (target.part() == null) {
            List<UUID> all = Stream.concat(target.eventIds().stream(), dependants.stream())
                    .toList();
            return List.of(new FactRetracted(all, null, reason, command.evidence()));
        }
        FactRetracted part = new FactRetracted(target.eventIds(), target.part(), reason, command.evidence());
        return dependants.isEmpty()
                ? List.of(part)
                : List.of(part, new FactRetracted(dependants, null, reason, command.evidence()));
    }

    /** Rule 1: either an event or a fact. */
    public void requireWellFormed() {
        if ((eventId == null) == (factRef == null)) {
            throw Refusal.ofField(RefusalCode.MALFORMED, "/eventId", "give either eventId or factRef");
        }
    }

    /** Whether the same was retracted for the same reason, and nothing has brought it back. */
    public boolean isRepetition(FactCommand command, Facts facts) {
        return facts.counting(FactRetracted.class)
                .map(recorded -> (FactRetracted) recorded.event())
                .filter(retracted -> retracted.reason().equals(reason)
                        && retracted.evidence().equals(command.evidence()))
                .anyMatch(retracted -> withdrew(retracted, command, facts));
    }

    private boolean withdrew(FactRetracted retracted, FactCommand command, Facts facts) {
        if (factRef == null) {
            return eventId != null
                    && retracted.factRef() == null
                    && retracted.eventIds().contains(eventId)
                    && facts.event(eventId).filter(facts::isRetracted).isPresent();
        }
        FactRef local = Held.local(factRef, command);
        if (retracted.factRef() != null) {
            return retracted.factRef().equals(local) && facts.versions(local).isEmpty();
        }
        return local.isObject()
                && facts.origin(local).isEmpty()
                && retracted.eventIds().stream()
                        .flatMap(id -> facts.event(id).stream())
                        .flatMap(event -> facts.assertions(event).stream())
                        .anyMatch(assertion -> assertion.ref().object().equals(local));
    }

    private RetractionTarget target(FactCommand command, Facts facts) {
        if (factRef != null) {
            return RetractionTarget.ofFact(Held.local(factRef, command), facts);
        }
        if (eventId == null) {
            throw new IllegalStateException("a retraction without a target is malformed");
        }
        return RetractionTarget.ofEvent(eventId, facts);
    }

    /** Rule 41, and the rules that hold between what remains. */
    private List<UUID> dependants(Remains remains) {
        List<RecordedEvent> dependants = remains.falling(factRef == null ? "/eventId" : "/factRef");
        if (!dependants.isEmpty() && !Boolean.TRUE.equals(cascade)) {
            throw Refusal.ofField(
                            RefusalCode.HAS_DEPENDANTS,
                            "/cascade",
                            dependants.size() + " other events hang on it: retract them too with cascade")
                    .with(
                            "dependants",
                            dependants.stream().map(Retraction::named).toList());
        }
        return dependants.stream().map(RecordedEvent::eventId).toList();
    }

    private static Map<String, String> named(RecordedEvent event) {
        return Map.of(
                "eventId",
                event.eventId().toString(),
                "type",
                EventCatalog.nameOf(event.event()).name());
    }
}
