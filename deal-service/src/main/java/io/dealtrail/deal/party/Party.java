package io.dealtrail.deal.party;

import io.dealtrail.deal.decision.CommandOrigin;
import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.party.registerparty.RegisterParty;
import io.dealtrail.deal.party.state.PartyCommand;
import io.dealtrail.deal.rules.FactCommand;
import io.dealtrail.deal.rules.Recording;
import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.AggregateType;
import io.dealtrail.events.PartyEvent;
import io.dealtrail.events.PartyRegistered;
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

/** A party: decides what may be recorded of it, and evolves by what was. */
@Aggregate(
        type = "parties",
        cache = "aggregateCache",
        lockFactory = "aggregateLocks",
        snapshotTriggerDefinition = "snapshotTrigger")
final class Party {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String identifier;

    private Facts facts = Facts.none();

    Party() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    long decide(RegisterParty command, @MetaDataValue(DecisionContext.KEY) DecisionContext context) {
        return record(command, context);
    }

    /** All other commands, which are decided alike: a new one needs no line here. */
    @CommandHandler(commandName = PartyCommand.HANDLED_AS)
    long decide(PartyCommand command, @MetaDataValue(DecisionContext.KEY) DecisionContext context) {
        return record(command, context);
    }

    @EventSourcingHandler
    void on(PartyEvent event, DomainEventMessage<?> message, @MetaDataValue(CommandOrigin.KEY) CommandOrigin origin) {
        if (event instanceof PartyRegistered first) {
            identifier = new AggregateRef(AggregateType.PARTY, first.partyId()).toString();
        }
        facts = facts.with(Recording.recorded(event, message, origin));
    }

    private long record(FactCommand command, DecisionContext context) {
        Recording.record(command, facts, context);
        return facts.version();
    }
}
