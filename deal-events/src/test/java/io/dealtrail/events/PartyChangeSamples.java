package io.dealtrail.events;

import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.Fraction;
import io.dealtrail.terms.Identifier;
import io.dealtrail.terms.PartialDate;
import io.dealtrail.terms.PartyKind;
import io.dealtrail.terms.RelationKind;
import java.util.List;
import java.util.Map;

/** Samples of what becomes of a party that is registered. */
final class PartyChangeSamples {

    private static final Evidence RELEASE = Evidence.of("nokia-xiaomi-s1");

    private PartyChangeSamples() {}

    static Map<String, DealEvent> all() {
        return Map.ofEntries(
                Map.entry(
                        "party-described.v1",
                        new PartyDescribed("nokia", "FI", PartyKind.COMPANY, List.of("Nokia Corporation"), RELEASE)),
                Map.entry(
                        "party-renamed.v1",
                        new PartyRenamed(
                                "nokia-networks",
                                2,
                                "Nokia Solutions and Networks",
                                PartialDate.parse("2013-08-07"),
                                RELEASE)),
                Map.entry(
                        "party-identifier-linked.v1",
                        new PartyIdentifierLinked("xiaomi", 1, new Identifier("WIKIDATA", "Q1636958"), RELEASE)),
                Map.entry("parties-merged.v1", new PartiesMerged("nokia-corporation", "nokia", RELEASE)),
                Map.entry(
                        "party-relation-recorded.v1",
                        new PartyRelationRecorded(
                                "nokia-networks",
                                1,
                                "siemens",
                                RelationKind.STAKE,
                                Fraction.parse("1/2"),
                                PartialDate.parse("2007-04-01"),
                                PartialDate.parse("2013-08-07"),
                                RELEASE)),
                Map.entry(
                        "party-relation-recorded.v1.minimal",
                        new PartyRelationRecorded(
                                "nokia-networks", 2, "nokia", RelationKind.GROUP_MEMBER, null, null, null, RELEASE)),
                Map.entry(
                        "party-relation-ended.v1",
                        new PartyRelationEnded(
                                "nokia-networks",
                                1,
                                "siemens",
                                RelationKind.STAKE,
                                PartialDate.parse("2013-08-06"),
                                RELEASE)));
    }
}
