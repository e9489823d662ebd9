package io.dealtrail.deal.partnership;

import io.dealtrail.deal.decision.CommandType;
import io.dealtrail.deal.partnership.abandonagreement.AbandonAgreement;
import io.dealtrail.deal.partnership.addcollaborationarea.AddCollaborationArea;
import io.dealtrail.deal.partnership.addcondition.AddCondition;
import io.dealtrail.deal.partnership.agreeconsideration.AgreeConsideration;
import io.dealtrail.deal.partnership.amendagreement.AmendAgreement;
import io.dealtrail.deal.partnership.announceagreement.AnnounceAgreement;
import io.dealtrail.deal.partnership.attestfact.AttestFact;
import io.dealtrail.deal.partnership.bringintoforce.BringIntoForce;
import io.dealtrail.deal.partnership.closeagreement.CloseAgreement;
import io.dealtrail.deal.partnership.closepartnership.ClosePartnership;
import io.dealtrail.deal.partnership.correctfact.CorrectFact;
import io.dealtrail.deal.partnership.discloseconsideration.DiscloseConsideration;
import io.dealtrail.deal.partnership.executetransfer.ExecuteTransfer;
import io.dealtrail.deal.partnership.exerciseoption.ExerciseOption;
import io.dealtrail.deal.partnership.expireagreement.ExpireAgreement;
import io.dealtrail.deal.partnership.failcondition.FailCondition;
import io.dealtrail.deal.partnership.grantcrosslicense.GrantCrossLicense;
import io.dealtrail.deal.partnership.grantlicense.GrantLicense;
import io.dealtrail.deal.partnership.modifylicense.ModifyLicense;
import io.dealtrail.deal.partnership.openpartnership.OpenPartnership;
import io.dealtrail.deal.partnership.promotecollaborationarea.PromoteCollaborationArea;
import io.dealtrail.deal.partnership.recordpatentassignment.RecordPatentAssignment;
import io.dealtrail.deal.partnership.recordrelateddeal.RecordRelatedDeal;
import io.dealtrail.deal.partnership.renewagreement.RenewAgreement;
import io.dealtrail.deal.partnership.reopenpartnership.ReopenPartnership;
import io.dealtrail.deal.partnership.rescheduleclosing.RescheduleClosing;
import io.dealtrail.deal.partnership.resolveconflict.ResolveConflict;
import io.dealtrail.deal.partnership.retainright.RetainRight;
import io.dealtrail.deal.partnership.retractfact.RetractFact;
import io.dealtrail.deal.partnership.reversetransfer.ReverseTransfer;
import io.dealtrail.deal.partnership.revokelicense.RevokeLicense;
import io.dealtrail.deal.partnership.satisfycondition.SatisfyCondition;
import io.dealtrail.deal.partnership.setterm.SetTerm;
import io.dealtrail.deal.partnership.signagreement.SignAgreement;
import io.dealtrail.deal.partnership.terminateagreement.TerminateAgreement;
import io.dealtrail.deal.partnership.transferpatent.TransferPatent;
import io.dealtrail.deal.partnership.waivecondition.WaiveCondition;
import io.dealtrail.events.AggregateType;
import java.util.List;
import java.util.stream.Stream;

/** The commands of partnership aggregates, for the catalog. */
public final class PartnershipCommands {

    private static final String ID = "partnershipId";

    private PartnershipCommands() {}

    public static List<CommandType> all() {
        return Stream.of(first(), FurtherCommands.all(), MemberCommands.all())
                .flatMap(List::stream)
                .toList();
    }

    private static List<CommandType> first() {
        return List.of(
                CommandType.of(AggregateType.PARTNERSHIP, ID, OpenPartnership.class),
                CommandType.of(AggregateType.PARTNERSHIP, ID, ClosePartnership.class),
                CommandType.of(AggregateType.PARTNERSHIP, ID, ReopenPartnership.class),
                CommandType.of(AggregateType.PARTNERSHIP, ID, SignAgreement.class),
                CommandType.of(AggregateType.PARTNERSHIP, ID, AnnounceAgreement.class),
                CommandType.of(AggregateType.PARTNERSHIP, ID, SetTerm.class),
                CommandType.of(AggregateType.PARTNERSHIP, ID, RescheduleClosing.class),
                CommandType.of(AggregateType.PARTNERSHIP, ID, AddCondition.class),
                CommandType.of(AggregateType.PARTNERSHIP, ID, SatisfyCondition.class),
                CommandType.of(AggregateType.PARTNERSHIP, ID, WaiveCondition.class),
                CommandType.of(AggregateType.PARTNERSHIP, ID, FailCondition.class),
                CommandType.of(AggregateType.PARTNERSHIP, ID, BringIntoForce.class),
                CommandType.of(AggregateType.PARTNERSHIP, ID, CloseAgreement.class),
                CommandType.of(AggregateType.PARTNERSHIP, ID, AmendAgreement.class),
                CommandType.of(AggregateType.PARTNERSHIP, ID, RenewAgreement.class),
                CommandType.of(AggregateType.PARTNERSHIP, ID, ExerciseOption.class),
                CommandType.of(AggregateType.PARTNERSHIP, ID, ExpireAgreement.class),
                CommandType.of(AggregateType.PARTNERSHIP, ID, TerminateAgreement.class),
                CommandType.of(AggregateType.PARTNERSHIP, ID, AbandonAgreement.class),
                CommandType.of(AggregateType.PARTNERSHIP, ID, GrantLicense.class),
                CommandType.of(AggregateType.PARTNERSHIP, ID, GrantCrossLicense.class),
                CommandType.of(AggregateType.PARTNERSHIP, ID, ModifyLicense.class),
                CommandType.of(AggregateType.PARTNERSHIP, ID, RevokeLicense.class),
                new CommandType("RetainRight", AggregateType.PARTNERSHIP, RetainRight.class, ID, "rightId"),
                CommandType.of(AggregateType.PARTNERSHIP, ID, RecordPatentAssignment.class),
                CommandType.of(AggregateType.PARTNERSHIP, ID, ReverseTransfer.class),
                CommandType.of(AggregateType.PARTNERSHIP, ID, TransferPatent.class),
                CommandType.of(AggregateType.PARTNERSHIP, ID, ExecuteTransfer.class),
                CommandType.of(AggregateType.PARTNERSHIP, ID, AgreeConsideration.class),
                CommandType.of(AggregateType.PARTNERSHIP, ID, DiscloseConsideration.class),
                CommandType.of(AggregateType.PARTNERSHIP, ID, AddCollaborationArea.class),
                CommandType.of(AggregateType.PARTNERSHIP, ID, PromoteCollaborationArea.class),
                new CommandType(
                        "RecordRelatedDeal", AggregateType.PARTNERSHIP, RecordRelatedDeal.class, ID, "relatedDealId"),
                CommandType.of(AggregateType.PARTNERSHIP, ID, AttestFact.class),
                CommandType.of(AggregateType.PARTNERSHIP, ID, ResolveConflict.class),
                CommandType.of(AggregateType.PARTNERSHIP, ID, CorrectFact.class),
                CommandType.of(AggregateType.PARTNERSHIP, ID, RetractFact.class));
    }
}
