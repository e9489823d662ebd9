package io.dealtrail.deal.party;

import io.dealtrail.deal.decision.CommandType;
import io.dealtrail.deal.party.attestpartyfact.AttestPartyFact;
import io.dealtrail.deal.party.correctpartyfact.CorrectPartyFact;
import io.dealtrail.deal.party.describeparty.DescribeParty;
import io.dealtrail.deal.party.endpartyrelation.EndPartyRelation;
import io.dealtrail.deal.party.linkpartyidentifier.LinkPartyIdentifier;
import io.dealtrail.deal.party.mergeparties.MergeParties;
import io.dealtrail.deal.party.recordpartyrelation.RecordPartyRelation;
import io.dealtrail.deal.party.registerparty.RegisterParty;
import io.dealtrail.deal.party.renameparty.RenameParty;
import io.dealtrail.deal.party.resolvepartyconflict.ResolvePartyConflict;
import io.dealtrail.deal.party.retractpartyfact.RetractPartyFact;
import io.dealtrail.events.AggregateType;
import java.util.List;

/** The commands of party aggregates, for the catalog. */
public final class PartyCommands {

    private static final String ID = "partyId";

    private PartyCommands() {}

    public static List<CommandType> all() {
        return List.of(
                CommandType.of(AggregateType.PARTY, ID, RegisterParty.class),
                CommandType.of(AggregateType.PARTY, ID, DescribeParty.class),
                CommandType.of(AggregateType.PARTY, ID, RenameParty.class),
                CommandType.of(AggregateType.PARTY, ID, LinkPartyIdentifier.class),
                CommandType.of(AggregateType.PARTY, "duplicate", MergeParties.class),
                CommandType.of(AggregateType.PARTY, "child", RecordPartyRelation.class),
                CommandType.of(AggregateType.PARTY, "child", EndPartyRelation.class),
                new CommandType("AttestFact", AggregateType.PARTY, AttestPartyFact.class, ID, null),
                new CommandType("ResolveConflict", AggregateType.PARTY, ResolvePartyConflict.class, ID, null),
                new CommandType("CorrectFact", AggregateType.PARTY, CorrectPartyFact.class, ID, null),
                new CommandType("RetractFact", AggregateType.PARTY, RetractPartyFact.class, ID, null));
    }
}
