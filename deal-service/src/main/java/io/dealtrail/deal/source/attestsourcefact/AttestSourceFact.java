package io.dealtrail.deal.source.attestsourcefact;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.knowledge.Claim;
import io.dealtrail.deal.source.state.SourceCommand;
import io.dealtrail.events.SourceEvent;
import io.dealtrail.facts.Facts;
import io.dealtrail.terms.Evidence;
import java.util.List;
import java.util.Set;

/** A source says something about a fact of a source. */
public record AttestSourceFact(
        String sourceId,
        @JsonUnwrapped Claim claim,
        @JsonUnwrapped Evidence evidence) implements SourceCommand {

    @Override
    public List<? extends SourceEvent> decide(Facts facts, DecisionContext context) {
        return claim.decide(this, facts, context);
    }

    @Override
    public boolean isRepetition(Facts facts) {
        return claim.isRepetition(this, facts);
    }

    @Override
    public Set<String> sourceIds() {
        return claim.sourceIds(evidence);
    }
}
