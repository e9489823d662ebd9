package io.dealtrail.events;

import io.dealtrail.terms.Count;
import io.dealtrail.terms.CountQualifier;
import io.dealtrail.terms.CountUnit;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.FactRef;
import io.dealtrail.terms.PartialDate;
import io.dealtrail.terms.PartyRef;
import io.dealtrail.terms.RumourOutcome;
import io.dealtrail.terms.RumouredFact;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;

/** Samples of comings and goings, and of rumours. */
final class MemberSamples {

    private static final Evidence RELEASE = Evidence.of("nokia-xiaomi-s1");
    private static final PartialDate DAY = PartialDate.parse("2018-03-31");
    private static final PartyRef HMD = PartyRef.party("hmd");

    private MemberSamples() {}

    static Map<String, DealEvent> all() {
        return Map.of(
                "partnership-party-added.v1", new PartnershipPartyAdded(HMD, "SUPPLIER", DAY, RELEASE),
                "partnership-party-removed.v1", new PartnershipPartyRemoved(HMD, "SUPPLIER", DAY, RELEASE),
                "agreement-joined.v1", new AgreementJoined("A2", HMD, "LICENSEE", DAY, RELEASE),
                "agreement-left.v1", new AgreementLeft("A2", HMD, "LICENSEE", DAY, RELEASE),
                "member-count-stated.v1",
                        new MemberCountStated(
                                "A2",
                                "LICENSEE",
                                new Count(40L, null, null, CountQualifier.AT_LEAST, CountUnit.MEMBERS, Map.of()),
                                DAY,
                                RELEASE),
                "non-member-stated.v1", new NonMemberStated("A2", PartyRef.mention("Some Maker"), DAY, RELEASE),
                "rumour-recorded.v1",
                        new RumourRecorded(
                                "R1",
                                "they are said to talk about another licence",
                                List.of("agreement:A9", "nokia"),
                                List.of(new RumouredFact(
                                        FactRef.of("agreement", "A9", "signedOn"),
                                        JsonNodeFactory.instance.stringNode("2018"))),
                                RELEASE),
                "rumour-resolved.v1", new RumourResolved("R1", RumourOutcome.DENIED, RELEASE));
    }
}
