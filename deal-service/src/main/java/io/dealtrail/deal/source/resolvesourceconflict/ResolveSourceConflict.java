package io.dealtrail.deal.source.resolvesourceconflict;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.knowledge.Choice;
import io.dealtrail.deal.source.rulebook.SourceRuleBook;
import io.dealtrail.deal.source.state.SourceCommand;
import io.dealtrail.events.SourceEvent;
import io.dealtrail.facts.Facts;
import io.dealtrail.terms.Evidence;
import java.util.List;
import java.util.Set;

/** Of several sources that differ on a fact of a source, one is chosen. */
public record ResolveSourceConflict(
        String sourceId,
        @JsonUnwrapped Choice choice,
        @JsonUnwrapped Evidence evidence) implements SourceCommand {

    @Override
    public List<? extends SourceEvent> decide(Facts facts, DecisionContext context) {
        return choice.decide(this, facts, context, new SourceRuleBook());
    }

    @Override
    public boolean isRepetition(Facts facts) {
        return choice.isRepetition(this, facts);
    }

    @Override
    public Set<String> sourceIds() {
        return choice.sourceIds(evidence);
    }
}
