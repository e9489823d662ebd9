package io.dealtrail.deal.partnership;

import io.dealtrail.deal.decision.CommandBatch;
import io.dealtrail.deal.decision.CommandOrigin;
import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.partnership.addcollaborationarea.AddCollaborationArea;
import io.dealtrail.deal.partnership.agreeconsideration.AgreeConsideration;
import io.dealtrail.deal.partnership.attestfact.AttestFact;
import io.dealtrail.deal.partnership.closepartnership.ClosePartnership;
import io.dealtrail.deal.partnership.correctfact.CorrectFact;
import io.dealtrail.deal.partnership.discloseconsideration.DiscloseConsideration;
import io.dealtrail.deal.partnership.executetransfer.ExecuteTransfer;
import io.dealtrail.deal.partnership.grantcrosslicense.GrantCrossLicense;
import io.dealtrail.deal.partnership.grantlicense.GrantLicense;
import io.dealtrail.deal.partnership.openpartnership.OpenPartnership;
import io.dealtrail.deal.partnership.promotecollaborationarea.PromoteCollaborationArea;
import io.dealtrail.deal.partnership.recordrelateddeal.RecordRelatedDeal;
import io.dealtrail.deal.partnership.reopenpartnership.ReopenPartnership;
import io.dealtrail.deal.partnership.resolveconflict.ResolveConflict;
import io.dealtrail.deal.partnership.retractfact.RetractFact;
import io.dealtrail.deal.partnership.signagreement.SignAgreement;
import io.dealtrail.deal.partnership.transferpatent.TransferPatent;
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
@Aggregate(type = "partnerships", cache = "aggregateCache", snapshotTriggerDefinition = "snapshotTrigger")
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

    @CommandHandler
    long decide(ClosePartnership command, @MetaDataValue(DecisionContext.KEY) DecisionContext context) {
        return record(command, context);
    }

    @CommandHandler
    long decide(ReopenPartnership command, @MetaDataValue(DecisionContext.KEY) DecisionContext context) {
        return record(command, context);
    }

    @CommandHandler
    long decide(SignAgreement command, @MetaDataValue(DecisionContext.KEY) DecisionContext context) {
        return record(command, context);
    }

    @CommandHandler
    long decide(GrantLicense command, @MetaDataValue(DecisionContext.KEY) DecisionContext context) {
        return record(command, context);
    }

    @CommandHandler
    long decide(GrantCrossLicense command, @MetaDataValue(DecisionContext.KEY) DecisionContext context) {
        return record(command, context);
    }

    @CommandHandler
    long decide(TransferPatent command, @MetaDataValue(DecisionContext.KEY) DecisionContext context) {
        return record(command, context);
    }

    @CommandHandler
    long decide(ExecuteTransfer command, @MetaDataValue(DecisionContext.KEY) DecisionContext context) {
        return record(command, context);
    }

    @CommandHandler
    long decide(AgreeConsideration command, @MetaDataValue(DecisionContext.KEY) DecisionContext context) {
        return record(command, context);
    }

    @CommandHandler
    long decide(DiscloseConsideration command, @MetaDataValue(DecisionContext.KEY) DecisionContext context) {
        return record(command, context);
    }

    @CommandHandler
    long decide(AddCollaborationArea command, @MetaDataValue(DecisionContext.KEY) DecisionContext context) {
        return record(command, context);
    }

    @CommandHandler
    long decide(PromoteCollaborationArea command, @MetaDataValue(DecisionContext.KEY) DecisionContext context) {
        return record(command, context);
    }

    @CommandHandler
    long decide(RecordRelatedDeal command, @MetaDataValue(DecisionContext.KEY) DecisionContext context) {
        return record(command, context);
    }

    @CommandHandler
    long decide(AttestFact command, @MetaDataValue(DecisionContext.KEY) DecisionContext context) {
        return record(command, context);
    }

    @CommandHandler
    long decide(ResolveConflict command, @MetaDataValue(DecisionContext.KEY) DecisionContext context) {
        return record(command, context);
    }

    @CommandHandler
    long decide(CorrectFact command, @MetaDataValue(DecisionContext.KEY) DecisionContext context) {
        return record(command, context);
    }

    @CommandHandler
    long decide(RetractFact command, @MetaDataValue(DecisionContext.KEY) DecisionContext context) {
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
