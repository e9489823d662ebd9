package io.dealtrail.deal.knowledge;

import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.deal.rules.FactCommand;
import io.dealtrail.deal.rules.Grounds;
import io.dealtrail.events.ConflictResolved;
import io.dealtrail.events.KnowledgeEvent;
import io.dealtrail.facts.Attestation;
import io.dealtrail.facts.Conflict;
import io.dealtrail.facts.Facts;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.FactRef;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which of several sources that differ on a fact is believed. */
public record Choice(FactRef factRef, String chosenSource, String rationale) {

    /** The event, unless a rule forbids it; {@code rules} are those that the facts must keep with the chosen value. */
    public List<KnowledgeEvent> decide(FactCommand command, Facts facts, DecisionContext context, RuleBook rules) {
        FactRef local = Held.known(factRef, command, facts);
        List<Conflict> conflicts = facts.conflicts(local).stream()
                .filter(conflict -> conflict.ref().equals(local))
                .toList();
        if (conflicts.isEmpty()) {
            throw Refusal.ofField(RefusalCode.UNKNOWN_FACT, "/factRef", "no source contradicts " + local);
        }
        if (!speakers(local, conflicts, facts).contains(chosenSource)) {
            throw Refusal.ofField(
                    RefusalCode.UNKNOWN_SOURCE, "/chosenSource", chosenSource + " says nothing about " + local);
        }
        ConflictResolved event = asEvent(command);
        requirePossible(event, facts, context, rules);
        Grounds.optional(command, facts, context);
        return List.of(event);
    }

    public boolean isRepetition(FactCommand command, Facts facts) {
        return facts.recorded(asEvent(command));
    }

    /** The sources that the decision looks up. */
    public Set<String> sourceIds(Evidence evidence) {
        return Stream.concat(Stream.of(chosenSource), evidence.sources().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What a source says may be anything; what is believed must be a value that the fact can have. */
    private static void requirePossible(ConflictResolved event, Facts facts, DecisionContext context, RuleBook rules) {
        try {
            CorrectionRules.require(event, facts, context, rules);
        } catch (Refusal impossible) {
            throw Refusal.ofField(impossible.code(), "/chosenSource", "what it says cannot be: " + impossible.detail());
        }
    }

    private static Set<String> speakers(FactRef local, List<Conflict> conflicts, Facts facts) {
        return Stream.of(
                        conflicts.stream()
                                .flatMap(conflict -> conflict.claims().stream())
                                .map(Attestation::source),
                        facts.attestations(local).stream().map(Attestation::source),
                        facts.statements().asserting(local).stream().flatMap(event -> event.sources().stream()))
                .flatMap(sources -> sources)
                .collect(Collectors.toUnmodifiableSet());
    }

    private ConflictResolved asEvent(FactCommand command) {
        return new ConflictResolved(factRef, chosenSource, rationale, command.evidence());
    }
}
