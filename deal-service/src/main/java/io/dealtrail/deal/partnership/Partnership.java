package io.dealtrail.deal.partnership;

import io.dealtrail.deal.decision.CommandBatch;
import io.dealtrail.deal.decision.CommandOrigin;
import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.partnership.openpartnership.OpenPartnership;
import io.dealtrail.deal.partnership.state.PartnershipCommand;
import io.dealtrail.deal.rules.FactCommand;
import io.dealtrail.deal.rules.Recording;
import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.AggregateType;
import io.dealtrail.events.PartnershipEvent;
import io.dealtrail.events.PartnershipOpened;
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

/** A partnership: decides what may be recorded of it and of all that is in it, and evolves by what was. */
@Aggregate(
        type = "partnerships",
        cache = "aggregateCache",
        lockFactory = "aggregateLocks",
        snapshotTriggerDefinition = "snapshotTrigger")
final class Partnership {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String identifier;

    private Facts facts = Facts.none();

    Partnership() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    long decide(OpenPartnership command, @MetaDataValue(DecisionContext.KEY) DecisionContext context) {
        return record(command, context);
    }

    /** All other commands, which are decided alike: a new one needs no line here. */
    @CommandHandler(commandName = PartnershipCommand.HANDLED_AS)
    long decide(PartnershipCommand command, @MetaDataValue(DecisionContext.KEY) DecisionContext context) {
        return record(command, context);
    }

    /** All or nothing: a refusal of one command undoes those before it with the whole unit of work. It may begin with the opening. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    long decide(CommandBatch batch, @MetaDataValue(DecisionContext.KEY) DecisionContext context) {
        Batches.record(batch, () -> facts, context);
        return facts.version();
    }

    @EventSourcingHandler
    void on(
            PartnershipEvent event,
            DomainEventMessage<?> message,
            @MetaDataValue(CommandOrigin.KEY) CommandOrigin origin) {
        if (event instanceof PartnershipOpened first) {
            identifier = new AggregateRef(AggregateType.PARTNERSHIP, first.partnershipId()).toString();
        }
        facts = facts.with(Recording.recorded(event, message, origin));
    }

    private long record(FactCommand command, DecisionContext context) {
        Recording.record(command, facts, context);
        return facts.version();
    }
}
