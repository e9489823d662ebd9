package io.dealtrail.deal.source;

import io.dealtrail.deal.decision.CommandOrigin;
import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.rules.FactCommand;
import io.dealtrail.deal.rules.Recording;
import io.dealtrail.deal.source.recordsource.RecordSource;
import io.dealtrail.deal.source.state.SourceCommand;
import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.AggregateType;
import io.dealtrail.events.SourceEvent;
import io.dealtrail.events.SourceRecorded;
import io.dealtrail.facts.Facts;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** A source: decides what may be recorded of it, and evolves by what was. */
@Aggregate(
        type = "sources",
        cache = "aggregateCache",
        lockFactory = "aggregateLocks",
        snapshotTriggerDefinition = "snapshotTrigger")
final class Source {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String identifier;

    private Facts facts = Facts.none();

    Source() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    long decide(RecordSource command, @MetaDataValue(DecisionContext.KEY) DecisionContext context) {
        return record(command, context);
    }

    /** All other commands, which are decided alike: a new one needs no line here. */
    @CommandHandler(commandName = SourceCommand.HANDLED_AS)
    long decide(SourceCommand command, @MetaDataValue(DecisionContext.KEY) DecisionContext context) {
        return record(command, context);
    }

    @EventSourcingHandler
    void on(SourceEvent event, DomainEventMessage<?> message, @MetaDataValue(CommandOrigin.KEY) CommandOrigin origin) {
        if (event instanceof SourceRecorded first) {
            identifier = new AggregateRef(AggregateType.SOURCE, first.sourceId()).toString();
        }
        facts = facts.with(Recording.recorded(event, message, origin));
    }

    private long record(FactCommand command, DecisionContext context) {
        Recording.record(command, facts, context);
        return facts.version();
    }
}
