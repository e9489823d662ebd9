package io.dealtrail.deal.partnership;

import io.dealtrail.deal.decision.CommandType;
import io.dealtrail.deal.partnership.addobligation.AddObligation;
import io.dealtrail.deal.partnership.addproceeding.AddProceeding;
import io.dealtrail.deal.partnership.completecollaborationarea.CompleteCollaborationArea;
import io.dealtrail.deal.partnership.determineconsideration.DetermineConsideration;
import io.dealtrail.deal.partnership.dropcollaborationarea.DropCollaborationArea;
import io.dealtrail.deal.partnership.fulfilobligation.FulfilObligation;
import io.dealtrail.deal.partnership.missobligation.MissObligation;
import io.dealtrail.deal.partnership.opendispute.OpenDispute;
import io.dealtrail.deal.partnership.recordconsent.RecordConsent;
import io.dealtrail.deal.partnership.recordpayment.RecordPayment;
import io.dealtrail.deal.partnership.recordruling.RecordRuling;
import io.dealtrail.deal.partnership.resumecollaborationarea.ResumeCollaborationArea;
import io.dealtrail.deal.partnership.setratecard.SetRateCard;
import io.dealtrail.deal.partnership.settledispute.SettleDispute;
import io.dealtrail.deal.partnership.suspendcollaborationarea.SuspendCollaborationArea;
import io.dealtrail.deal.partnership.waiveobligation.WaiveObligation;
import io.dealtrail.deal.partnership.withdrawdispute.WithdrawDispute;
import io.dealtrail.events.AggregateType;
import java.util.List;

/** The commands of partnership aggregates about money, areas, duties and disputes. */
final class FurtherCommands {

    private static final String ID = "partnershipId";

    private FurtherCommands() {}

    static List<CommandType> all() {
        return List.of(
                CommandType.of(AggregateType.PARTNERSHIP, ID, DetermineConsideration.class),
                CommandType.of(AggregateType.PARTNERSHIP, ID, RecordPayment.class),
                CommandType.of(AggregateType.PARTNERSHIP, ID, SetRateCard.class),
                CommandType.of(AggregateType.PARTNERSHIP, ID, SuspendCollaborationArea.class),
                CommandType.of(AggregateType.PARTNERSHIP, ID, ResumeCollaborationArea.class),
                CommandType.of(AggregateType.PARTNERSHIP, ID, CompleteCollaborationArea.class),
                CommandType.of(AggregateType.PARTNERSHIP, ID, DropCollaborationArea.class),
                CommandType.of(AggregateType.PARTNERSHIP, ID, AddObligation.class),
                CommandType.of(AggregateType.PARTNERSHIP, ID, FulfilObligation.class),
                CommandType.of(AggregateType.PARTNERSHIP, ID, WaiveObligation.class),
                CommandType.of(AggregateType.PARTNERSHIP, ID, MissObligation.class),
                CommandType.of(AggregateType.PARTNERSHIP, ID, RecordConsent.class),
                CommandType.of(AggregateType.PARTNERSHIP, ID, OpenDispute.class),
                CommandType.of(AggregateType.PARTNERSHIP, ID, AddProceeding.class),
                CommandType.of(AggregateType.PARTNERSHIP, ID, RecordRuling.class),
                CommandType.of(AggregateType.PARTNERSHIP, ID, SettleDispute.class),
                CommandType.of(AggregateType.PARTNERSHIP, ID, WithdrawDispute.class));
    }
}
