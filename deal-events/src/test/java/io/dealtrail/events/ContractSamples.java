package io.dealtrail.events;

import io.dealtrail.terms.ClauseKind;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.FactRef;
import io.dealtrail.terms.HowMany;
import io.dealtrail.terms.PartialDate;
import io.dealtrail.terms.PartyRef;
import io.dealtrail.terms.ReplacedParty;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;

/** Samples of what becomes of agreements as contracts. */
final class ContractSamples {

    private static final Evidence RELEASE = Evidence.of("nokia-xiaomi-s1");
    private static final PartialDate DAY = PartialDate.parse("2018-03-31");
    private static final PartyRef NOKIA = PartyRef.party("nokia");
    private static final PartyRef BUYER = PartyRef.mention("Some Buyer plc");

    private ContractSamples() {}

    static Map<String, DealEvent> all() {
        return Map.of(
                "agreement-assigned.v1", assigned("A2", "among others"),
                "agreement-assigned.v1.minimal",
                        new AgreementAssigned(
                                1,
                                null,
                                "licences to makers of phones",
                                null,
                                List.of(),
                                NOKIA,
                                BUYER,
                                null,
                                null,
                                null,
                                DAY,
                                List.of(),
                                RELEASE),
                "clause-added.v1", new ClauseAdded("A2", 1, ClauseKind.GOVERNING_LAW, "the law of Finland", RELEASE),
                "document-attached.v1",
                        new DocumentAttached(
                                "A2", 1, "The agreement", "https://example.org/a2.pdf", "0a".repeat(32), RELEASE));
    }

    private static AgreementAssigned assigned(String agreementId, String description) {
        return new AgreementAssigned(
                1,
                agreementId,
                description,
                HowMany.of(60),
                List.of(PartyRef.party("xiaomi")),
                NOKIA,
                BUYER,
                JsonNodeFactory.instance.stringNode("NOT_REQUIRED"),
                DAY,
                FactRef.of("agreement", "A1", "closing"),
                DAY,
                List.of(new ReplacedParty(
                        FactRef.of("grant", "G1", "licensor"), JsonNodeFactory.instance.stringNode("hmd"))),
                RELEASE);
    }
}
