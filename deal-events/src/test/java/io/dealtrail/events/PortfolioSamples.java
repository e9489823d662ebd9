package io.dealtrail.events;

import io.dealtrail.terms.Change;
import io.dealtrail.terms.Count;
import io.dealtrail.terms.CountQualifier;
import io.dealtrail.terms.CountUnit;
import io.dealtrail.terms.DeclarationKind;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.FactRef;
import io.dealtrail.terms.FieldOfUse;
import io.dealtrail.terms.PartialDate;
import io.dealtrail.terms.PartyRef;
import io.dealtrail.terms.PatentRef;
import io.dealtrail.terms.PortfolioPart;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;

/** Samples of portfolios, and of what becomes of licences and transfers. */
final class PortfolioSamples {

    private static final Evidence RELEASE = Evidence.of("nokia-xiaomi-s1");
    private static final PartyRef NOKIA = PartyRef.party("nokia");
    private static final PatentRef GRANTED = PatentRef.parse("EP.1000000.B1");
    private static final PartialDate DAY = PartialDate.parse("2017-07-05");

    private PortfolioSamples() {}

    static Map<String, DealEvent> all() {
        return Map.ofEntries(
                Map.entry("patent-portfolio-defined.v1", defined()),
                Map.entry("patent-portfolio-defined.v1.minimal", uncounted()),
                Map.entry("patents-added.v1", new PatentsAdded("nokia-radio", List.of(GRANTED), DAY, RELEASE)),
                Map.entry("patents-removed.v1", new PatentsRemoved("nokia-radio", List.of(GRANTED), DAY, RELEASE)),
                Map.entry("portfolio-split.v1", split()),
                Map.entry("essentiality-declared.v1", declared()),
                Map.entry("license-modified.v1", modified()),
                Map.entry("license-revoked.v1", new LicenseRevoked("G2", DAY, "royalties were not paid", RELEASE)),
                Map.entry("right-retained.v1", retained()),
                Map.entry("patent-assignment-recorded.v1", recorded()),
                Map.entry(
                        "patent-transfer-reversed.v1",
                        new PatentTransferReversed("T1", DAY, "the court declared it void", RELEASE)));
    }

    private static PatentPortfolioDefined defined() {
        return new PatentPortfolioDefined(
                "nokia-radio",
                "Nokia's radio access patents",
                NOKIA,
                PartialDate.parse("2007"),
                DAY,
                List.of(count(1500L, CountUnit.PATENTS_AND_APPLICATIONS)),
                List.of(GRANTED, PatentRef.parse("US.7654321.B2")),
                List.of("EP", "US"),
                List.of("CELLULAR"),
                List.of("RADIO_ACCESS"),
                "nokia-all",
                RELEASE);
    }

    private static PatentPortfolioDefined uncounted() {
        return new PatentPortfolioDefined(
                "kodak-imaging",
                null,
                PartyRef.mention("Kodak"),
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                RELEASE);
    }

    private static PortfolioSplit split() {
        PortfolioPart part =
                new PortfolioPart("nokia-radio-us", List.of(count(200L, CountUnit.GRANTED_PATENTS)), List.of(GRANTED));
        return new PortfolioSplit("nokia-radio", List.of(part), DAY, RELEASE);
    }

    private static EssentialityDeclared declared() {
        return new EssentialityDeclared(
                "nokia-radio",
                "LTE-nokia-SPECIFIC-2017-07-05",
                NOKIA,
                "LTE",
                DeclarationKind.SPECIFIC,
                List.of(GRANTED),
                true,
                DAY,
                PartialDate.parse("2017-08"),
                RELEASE);
    }

    private static LicenseModified modified() {
        JsonNodeFactory json = JsonNodeFactory.instance;
        Change change = new Change(
                FactRef.of("grant", "G2", "territory"), json.stringNode("WORLDWIDE"), json.stringNode("NOT_SPECIFIED"));
        return new LicenseModified("G2", List.of(change), DAY, RELEASE);
    }

    private static RightRetained retained() {
        return new RightRetained(
                "R1",
                "A2",
                "T1",
                NOKIA,
                "licence back",
                FieldOfUse.of(List.of("INFRASTRUCTURE"), null, null),
                PartialDate.parse("2027"),
                RELEASE);
    }

    private static PatentAssignmentRecorded recorded() {
        return new PatentAssignmentRecorded(
                "T1",
                "US-043953-0822",
                "US",
                PartialDate.parse("2017-09-01"),
                "043953/0822",
                "ASSIGNMENT OF ASSIGNORS INTEREST (SEE DOCUMENT FOR DETAILS).",
                RELEASE);
    }

    private static Count count(long value, CountUnit unit) {
        return new Count(value, null, null, CountQualifier.EXACT, unit, Map.of());
    }
}
