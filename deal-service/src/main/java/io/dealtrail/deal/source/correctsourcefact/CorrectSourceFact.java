package io.dealtrail.deal.source.correctsourcefact;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.knowledge.Correction;
import io.dealtrail.deal.source.rulebook.SourceRuleBook;
import io.dealtrail.deal.source.state.SourceCommand;
import io.dealtrail.events.SourceEvent;
import io.dealtrail.facts.Facts;
import io.dealtrail.terms.Evidence;
import java.util.List;

/** We were wrong about a fact of a source. */
public record CorrectSourceFact(
        String sourceId,
        @JsonUnwrapped Correction correction,
        @JsonUnwrapped Evidence evidence) implements SourceCommand {

    @Override
    public List<? extends SourceEvent> decide(Facts facts, DecisionContext context) {
        return correction.decide(this, facts, context, new SourceRuleBook());
    }

    @Override
    public boolean isRepetition(Facts facts) {
        return correction.isRepetition(this, facts);
    }
}
