package io.dealtrail.deal.knowledge;

import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.deal.rules.FactCommand;
import io.dealtrail.deal.rules.Grounds;
import io.dealtrail.events.FactCorrected;
import io.dealtrail.events.KnowledgeEvent;
import io.dealtrail.facts.FactValues;
import io.dealtrail.facts.FactVersion;
import io.dealtrail.facts.Facts;
import io.dealtrail.terms.FactRef;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** We were wrong: a fact was never this but that. */
public record Correction(
        FactRef factRef,
        JsonNode from,
        JsonNode to,
        @Nullable String reason,
        @Nullable UUID causeEventId) {

    private static final Set<String> COMPUTED = Set.of("status", "stage");

    /** The event, unless a rule forbids it; {@code rules} are those that the corrected facts must keep. */
    public List<KnowledgeEvent> decide(FactCommand command, Facts facts, DecisionContext context, RuleBook rules) {
        FactRef local = Held.local(factRef, command);
        requireTarget(local, facts);
        if (reason == null || reason.isBlank()) {
            throw Refusal.ofField(RefusalCode.REASON_REQUIRED, "/reason", "say why it was wrong");
        }
        if (causeEventId != null && facts.event(causeEventId).isEmpty()) {
            throw Refusal.ofField(RefusalCode.UNKNOWN_EVENT, "/causeEventId", "there is no such event here");
        }
        FactCorrected event = asEvent(reason, command);
        CorrectionRules.require(event, facts, context, rules);
        Grounds.optional(command, facts, context);
        return List.of(event);
    }

    public boolean isRepetition(FactCommand command, Facts facts) {
        return reason != null && facts.recorded(asEvent(reason, command));
    }

    /** Rule 40. */
    private void requireTarget(FactRef local, Facts facts) {
        if (FactValues.same(from, to)) {
            throw Refusal.ofField(RefusalCode.CORRECTION_NO_CHANGE, "/to", "that is the same value");
        }
        if (COMPUTED.contains(local.field())) {
            throw Refusal.ofField(
                    RefusalCode.CORRECTION_TARGET_UNKNOWN,
                    "/factRef",
                    local.field() + " follows from what was done; correct or retract that");
        }
        List<FactVersion> versions = facts.versions(local);
        if (versions.isEmpty()) {
            boolean retracted = Held.wasAsserted(local, facts);
            throw Refusal.ofField(
                    retracted ? RefusalCode.FACT_RETRACTED : RefusalCode.CORRECTION_TARGET_UNKNOWN,
                    "/factRef",
                    retracted ? local + " was retracted" : "nothing is known of " + local);
        }
        if (versions.stream().allMatch(version -> version.is(to))) {
            throw Refusal.ofField(RefusalCode.CORRECTION_NO_CHANGE, "/to", "that is its value already");
        }
        if (versions.stream().noneMatch(version -> version.is(from))) {
            throw Refusal.ofField(
                            RefusalCode.CORRECTION_FROM_DIFFERS,
                            "/from",
                            "the value is " + versions.getLast().value())
                    .conflictingWith(versions.getLast().event());
        }
    }

    private FactCorrected asEvent(String why, FactCommand command) {
        return new FactCorrected(factRef, from, to, why, causeEventId, command.evidence());
    }
}
