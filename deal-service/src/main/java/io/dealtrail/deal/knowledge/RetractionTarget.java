package io.dealtrail.deal.knowledge;

import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.deal.rules.ObjectCodes;
import io.dealtrail.events.ConditionAdded;
import io.dealtrail.facts.Assertions;
import io.dealtrail.facts.Facts;
import io.dealtrail.facts.RecordedEvent;
import io.dealtrail.terms.FactRef;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a retraction withdraws by itself.
 *
 * @param part the fact of which alone the events' word is withdrawn; {@code null} where it is all that they said
 */
record RetractionTarget(List<UUID> eventIds, @Nullable FactRef part) {

    /** Objects that come into being with the event of another one. */
    private static final Set<String> PARTS_OF_AGREEMENTS = Set.of("condition", "option");

    static RetractionTarget ofEvent(UUID eventId, Facts facts) {
        RecordedEvent event = facts.event(eventId)
                .orElseThrow(
                        () -> Refusal.ofField(RefusalCode.UNKNOWN_EVENT, "/eventId", "there is no such event here"));
        if (facts.isRetracted(event)) {
            throw Refusal.ofField(RefusalCode.FACT_RETRACTED, "/eventId", "it was retracted for another reason")
                    .conflictingWith(eventId);
        }
        return new RetractionTarget(List.of(eventId), null);
    }

    static RetractionTarget ofFact(FactRef local, Facts facts) {
        List<UUID> events = local.isObject()
                ? facts.origin(local).map(RecordedEvent::eventId).stream().toList()
                : asserting(local, facts);
        if (events.isEmpty()) {
            throw unknown(local, facts);
        }
        boolean whole = (local.isObject() && !PARTS_OF_AGREEMENTS.contains(local.kind()))
                || events.stream().allMatch(id -> standsFor(local, id, facts));
        return new RetractionTarget(events, whole ? null : local);
    }

    /** Whether the fact is all that the event was about. */
    private static boolean standsFor(FactRef local, UUID event, Facts facts) {
        return facts.event(event)
                .map(recorded -> local.equals(Assertions.entryOf(recorded.event(), local))
                        || (local.isObject() && recorded.event() instanceof ConditionAdded))
                .orElse(false);
    }

    private static List<UUID> asserting(FactRef local, Facts facts) {
        if (facts.versions(local).isEmpty()) {
            return List.of();
        }
        return facts.statements().speakingOf(local).stream()
                .filter(event -> !facts.isRetracted(event))
                .map(RecordedEvent::eventId)
                .toList();
    }

    private static Refusal unknown(FactRef local, Facts facts) {
        if (Held.wasAsserted(local, facts)) {
            return Refusal.ofField(RefusalCode.FACT_RETRACTED, "/factRef", local + " was retracted already");
        }
        return Refusal.ofField(
                local.isObject() ? ObjectCodes.unknown(local.kind()) : RefusalCode.UNKNOWN_FACT,
                "/factRef",
                "nothing is known of " + local);
    }
}
