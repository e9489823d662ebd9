package io.dealtrail.deal.partnership;

import io.dealtrail.deal.decision.CommandType;
import io.dealtrail.deal.partnership.addclause.AddClause;
import io.dealtrail.deal.partnership.addpartnershipparty.AddPartnershipParty;
import io.dealtrail.deal.partnership.assignagreement.AssignAgreement;
import io.dealtrail.deal.partnership.attachdocument.AttachDocument;
import io.dealtrail.deal.partnership.joinagreement.JoinAgreement;
import io.dealtrail.deal.partnership.recordrumour.RecordRumour;
import io.dealtrail.deal.partnership.removepartnershipparty.RemovePartnershipParty;
import io.dealtrail.deal.partnership.resolverumour.ResolveRumour;
import io.dealtrail.deal.partnership.statemembercount.StateMemberCount;
import io.dealtrail.deal.partnership.statenonmember.StateNonMember;
import io.dealtrail.deal.partnership.withdrawfromagreement.WithdrawFromAgreement;
import io.dealtrail.events.AggregateType;
import java.util.List;

/** The commands of partnership aggregates about who belongs to what, who stands for whom, and about rumours. */
final class MemberCommands {

    private static final String ID = "partnershipId";

    private MemberCommands() {}

    static List<CommandType> all() {
        return List.of(
                CommandType.of(AggregateType.PARTNERSHIP, ID, AddPartnershipParty.class),
                CommandType.of(AggregateType.PARTNERSHIP, ID, RemovePartnershipParty.class),
                CommandType.of(AggregateType.PARTNERSHIP, ID, JoinAgreement.class),
                CommandType.of(AggregateType.PARTNERSHIP, ID, WithdrawFromAgreement.class),
                CommandType.of(AggregateType.PARTNERSHIP, ID, StateMemberCount.class),
                CommandType.of(AggregateType.PARTNERSHIP, ID, StateNonMember.class),
                CommandType.of(AggregateType.PARTNERSHIP, ID, AssignAgreement.class),
                CommandType.of(AggregateType.PARTNERSHIP, ID, AddClause.class),
                CommandType.of(AggregateType.PARTNERSHIP, ID, AttachDocument.class),
                new CommandType("RecordRumour", AggregateType.PARTNERSHIP, RecordRumour.class, ID, "rumourId"),
                CommandType.of(AggregateType.PARTNERSHIP, ID, ResolveRumour.class));
    }
}
