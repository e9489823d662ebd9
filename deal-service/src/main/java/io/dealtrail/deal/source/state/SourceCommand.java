package io.dealtrail.deal.source.state;

import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.deal.rules.FactCommand;
import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.AggregateType;
import io.dealtrail.events.SourceEvent;
import io.dealtrail.facts.Facts;
import io.dealtrail.terms.FactRef;
import java.util.List;
import java.util.Set;

/** A command that a source decides. */
public interface SourceCommand extends FactCommand {

    String sourceId();

    @Override
    List<? extends SourceEvent> decide(Facts facts, DecisionContext context);

    @Override
    default AggregateRef target() {
        return new AggregateRef(AggregateType.SOURCE, sourceId());
    }

    @Override
    default FactRef self() {
        return FactRef.object("source", sourceId());
    }

    @Override
    default RefusalCode unknown() {
        return RefusalCode.UNKNOWN_SOURCE;
    }

    @Override
    default Set<String> partyIds() {
        return Set.of();
    }

    @Override
    default Set<String> sourceIds() {
        return Set.copyOf(evidence().sources());
    }
}
