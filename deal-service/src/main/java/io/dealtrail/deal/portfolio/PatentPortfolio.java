package io.dealtrail.deal.portfolio;

import io.dealtrail.deal.decision.CommandOrigin;
import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.portfolio.definepatentportfolio.DefinePatentPortfolio;
import io.dealtrail.deal.portfolio.state.PortfolioCommand;
import io.dealtrail.deal.rules.FactCommand;
import io.dealtrail.deal.rules.Recording;
import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.AggregateType;
import io.dealtrail.events.PatentPortfolioDefined;
import io.dealtrail.events.PortfolioEvent;
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

/** A patent portfolio: decides what may be recorded of it, and evolves by what was. */
@Aggregate(
        type = "portfolios",
        cache = "aggregateCache",
        lockFactory = "aggregateLocks",
        snapshotTriggerDefinition = "snapshotTrigger")
final class PatentPortfolio {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String identifier;

    private Facts facts = Facts.none();

    PatentPortfolio() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    long decide(DefinePatentPortfolio command, @MetaDataValue(DecisionContext.KEY) DecisionContext context) {
        return record(command, context);
    }

    /** All other commands, which are decided alike: a new one needs no line here. */
    @CommandHandler(commandName = PortfolioCommand.HANDLED_AS)
    long decide(PortfolioCommand command, @MetaDataValue(DecisionContext.KEY) DecisionContext context) {
        return record(command, context);
    }

    @EventSourcingHandler
    void on(
            PortfolioEvent event,
            DomainEventMessage<?> message,
            @MetaDataValue(CommandOrigin.KEY) CommandOrigin origin) {
        if (event instanceof PatentPortfolioDefined first) {
            identifier = new AggregateRef(AggregateType.PORTFOLIO, first.portfolioId()).toString();
        }
        facts = facts.with(Recording.recorded(event, message, origin));
    }

    private long record(FactCommand command, DecisionContext context) {
        Recording.record(command, facts, context);
        return facts.version();
    }
}
