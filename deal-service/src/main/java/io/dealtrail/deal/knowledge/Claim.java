package io.dealtrail.deal.knowledge;

import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.deal.rules.FactCommand;
import io.dealtrail.deal.rules.Grounds;
import io.dealtrail.events.FactAttested;
import io.dealtrail.events.KnowledgeEvent;
import io.dealtrail.facts.Facts;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.FactRef;
import io.dealtrail.terms.Stance;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a source says about a fact. */
public record Claim(FactRef factRef, @Nullable String source, Stance stance, JsonNode claim) {

    /** The event, unless a rule forbids it. */
    public List<KnowledgeEvent> decide(FactCommand command, Facts facts, DecisionContext context) {
        Held.known(factRef, command, facts);
        if (source == null) {
            RefusalCode code =
                    stance == Stance.ESTIMATES ? RefusalCode.ESTIMATE_NEEDS_SOURCE : RefusalCode.SOURCE_REQUIRED;
            throw Refusal.ofField(code, "/source", "say who says so");
        }
        Grounds.optional(command, facts, context);
        return List.of(asEvent(source, command));
    }

    public boolean isRepetition(FactCommand command, Facts facts) {
        return source != null && facts.recorded(asEvent(source, command));
    }

    /** The sources that the decision looks up. */
    public Set<String> sourceIds(Evidence evidence) {
        return Stream.concat(Stream.ofNullable(source), evidence.sources().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private FactAttested asEvent(String who, FactCommand command) {
        return new FactAttested(factRef, who, stance, claim, command.evidence());
    }
}
