package io.dealtrail.events;

import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.Identifier;
import io.dealtrail.terms.PartialDate;
import io.dealtrail.terms.PartnershipKind;
import io.dealtrail.terms.PartyKind;
import io.dealtrail.terms.Reliability;
import io.dealtrail.terms.SourceKind;
import java.util.List;
import java.util.Map;

/** Samples of who there is, and of what is published. */
final class PartySamples {

    private static final Evidence RELEASE = Evidence.of("nokia-xiaomi-s1");

    private PartySamples() {}

    static Map<String, DealEvent> all() {
        return Map.ofEntries(
                Map.entry("party-registered.v1", registered()),
                Map.entry(
                        "party-registered.v1.minimal",
                        new PartyRegistered("hmd", "HMD Global Oy", PartyKind.COMPANY, null, List.of(), Evidence.NONE)),
                Map.entry("source-recorded.v1", recorded()),
                Map.entry("source-recorded.v1.minimal", press()),
                Map.entry("partnership-opened.v1", opened()),
                Map.entry("partnership-closed.v1", new PartnershipClosed("All agreements have expired.", RELEASE)),
                Map.entry("partnership-reopened.v1", new PartnershipReopened("The licence was renewed.", RELEASE)));
    }

    private static PartyRegistered registered() {
        List<Identifier> identifiers =
                List.of(new Identifier("LEI", "549300A0JPRWG1KI7U06"), new Identifier("WIKIDATA", "Q1418"));
        return new PartyRegistered("nokia", "Nokia Oyj", PartyKind.COMPANY, "FI", identifiers, RELEASE);
    }

    private static SourceRecorded recorded() {
        return new SourceRecorded(
                "nokia-xiaomi-s2",
                SourceKind.NEWS,
                "XDA Developers",
                "Nokia and Xiaomi Announce Business Collaboration and Multi-Year Patent Agreement",
                "https://www.xda-developers.com/nokia-and-xiaomi-announce-business-collaboration-and-multi-year-patent-agreement/",
                PartialDate.parse("2017-07-05"),
                Reliability.B,
                List.of("nokia-xiaomi-s1"),
                "Nokia and Xiaomi today announced that they have signed a business collaboration agreement",
                new Evidence(List.of(), 0.9, "read on the day", List.of("reliability")));
    }

    private static SourceRecorded press() {
        return new SourceRecorded(
                "nokia-xiaomi-s1",
                SourceKind.PRESS_RELEASE_JOINT,
                "Nokia Newsroom",
                null,
                null,
                null,
                null,
                List.of(),
                null,
                Evidence.NONE);
    }

    private static PartnershipOpened opened() {
        return new PartnershipOpened(
                "nokia-xiaomi",
                PartnershipKind.BILATERAL,
                "Nokia – Xiaomi",
                List.of("nokia", "xiaomi"),
                "nokia-xiaomi-venture",
                "nokia",
                RELEASE);
    }
}
