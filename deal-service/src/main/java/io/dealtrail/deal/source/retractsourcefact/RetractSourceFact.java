package io.dealtrail.deal.source.retractsourcefact;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.knowledge.Retraction;
import io.dealtrail.deal.source.rulebook.SourceRuleBook;
import io.dealtrail.deal.source.state.SourceCommand;
import io.dealtrail.events.SourceEvent;
import io.dealtrail.facts.Facts;
import io.dealtrail.terms.Evidence;
import java.util.List;

/** What was recorded of a source never was. */
public record RetractSourceFact(
        String sourceId,
        @JsonUnwrapped Retraction retraction,
        @JsonUnwrapped Evidence evidence) implements SourceCommand {

    @Override
    public List<? extends SourceEvent> decide(Facts facts, DecisionContext context) {
        return retraction.decide(this, facts, context, new SourceRuleBook());
    }

    @Override
    public boolean isRepetition(Facts facts) {
        return retraction.isRepetition(this, facts);
    }

    @Override
    public void requireWellFormed() {
        retraction.requireWellFormed();
    }

    @Override
    public boolean needsAggregate() {
        return false;
    }
}
