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

/** A command that a source decides. */
public interface SourceCommand extends FactCommand {

    /** The name under which the aggregate takes all of them but the one that brings it into being. */
    String HANDLED_AS = "source-command";

    String sourceId();

    @Override
    List<? extends SourceEvent> decide(Facts facts, DecisionContext context);

    @Override
    default String handledAs() {
        return HANDLED_AS;
    }

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
}
