package io.dealtrail.deal.partnership;

import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.partnership.abandonagreement.AbandonAgreement;
import io.dealtrail.deal.partnership.addcondition.AddCondition;
import io.dealtrail.deal.partnership.amendagreement.AmendAgreement;
import io.dealtrail.deal.partnership.announceagreement.AnnounceAgreement;
import io.dealtrail.deal.partnership.bringintoforce.BringIntoForce;
import io.dealtrail.deal.partnership.closeagreement.CloseAgreement;
import io.dealtrail.deal.partnership.exerciseoption.ExerciseOption;
import io.dealtrail.deal.partnership.expireagreement.ExpireAgreement;
import io.dealtrail.deal.partnership.failcondition.FailCondition;
import io.dealtrail.deal.partnership.renewagreement.RenewAgreement;
import io.dealtrail.deal.partnership.rescheduleclosing.RescheduleClosing;
import io.dealtrail.deal.partnership.satisfycondition.SatisfyCondition;
import io.dealtrail.deal.partnership.setterm.SetTerm;
import io.dealtrail.deal.partnership.terminateagreement.TerminateAgreement;
import io.dealtrail.deal.partnership.waivecondition.WaiveCondition;
import io.dealtrail.deal.rules.FactCommand;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;

/** The part of a partnership that takes in how agreements come about, change and end. */
abstract class AgreementLifecycle {

    /** Judges the command and records what it leads to; gives the version afterwards. */
    abstract long record(FactCommand command, DecisionContext context);

    @CommandHandler
    long decide(AnnounceAgreement command, @MetaDataValue(DecisionContext.KEY) DecisionContext context) {
        return record(command, context);
    }

    @CommandHandler
    long decide(SetTerm command, @MetaDataValue(DecisionContext.KEY) DecisionContext context) {
        return record(command, context);
    }

    @CommandHandler
    long decide(RescheduleClosing command, @MetaDataValue(DecisionContext.KEY) DecisionContext context) {
        return record(command, context);
    }

    @CommandHandler
    long decide(AddCondition command, @MetaDataValue(DecisionContext.KEY) DecisionContext context) {
        return record(command, context);
    }

    @CommandHandler
    long decide(SatisfyCondition command, @MetaDataValue(DecisionContext.KEY) DecisionContext context) {
        return record(command, context);
    }

    @CommandHandler
    long decide(WaiveCondition command, @MetaDataValue(DecisionContext.KEY) DecisionContext context) {
        return record(command, context);
    }

    @CommandHandler
    long decide(FailCondition command, @MetaDataValue(DecisionContext.KEY) DecisionContext context) {
        return record(command, context);
    }

    @CommandHandler
    long decide(BringIntoForce command, @MetaDataValue(DecisionContext.KEY) DecisionContext context) {
        return record(command, context);
    }

    @CommandHandler
    long decide(CloseAgreement command, @MetaDataValue(DecisionContext.KEY) DecisionContext context) {
        return record(command, context);
    }

    @CommandHandler
    long decide(AmendAgreement command, @MetaDataValue(DecisionContext.KEY) DecisionContext context) {
        return record(command, context);
    }

    @CommandHandler
    long decide(RenewAgreement command, @MetaDataValue(DecisionContext.KEY) DecisionContext context) {
        return record(command, context);
    }

    @CommandHandler
    long decide(ExerciseOption command, @MetaDataValue(DecisionContext.KEY) DecisionContext context) {
        return record(command, context);
    }

    @CommandHandler
    long decide(ExpireAgreement command, @MetaDataValue(DecisionContext.KEY) DecisionContext context) {
        return record(command, context);
    }

    @CommandHandler
    long decide(TerminateAgreement command, @MetaDataValue(DecisionContext.KEY) DecisionContext context) {
        return record(command, context);
    }

    @CommandHandler
    long decide(AbandonAgreement command, @MetaDataValue(DecisionContext.KEY) DecisionContext context) {
        return record(command, context);
    }
}
