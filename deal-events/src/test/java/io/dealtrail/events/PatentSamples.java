package io.dealtrail.events;

import io.dealtrail.terms.Assets;
import io.dealtrail.terms.AssetsKind;
import io.dealtrail.terms.ConsiderationForm;
import io.dealtrail.terms.ConsiderationKind;
import io.dealtrail.terms.Conveyance;
import io.dealtrail.terms.Count;
import io.dealtrail.terms.CountQualifier;
import io.dealtrail.terms.CountUnit;
import io.dealtrail.terms.Decider;
import io.dealtrail.terms.Disclosure;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.Exclusivity;
import io.dealtrail.terms.FactRef;
import io.dealtrail.terms.FieldOfUse;
import io.dealtrail.terms.Fraction;
import io.dealtrail.terms.Money;
import io.dealtrail.terms.MoneyRange;
import io.dealtrail.terms.PartialDate;
import io.dealtrail.terms.PartyRef;
import io.dealtrail.terms.PatentRef;
import io.dealtrail.terms.Period;
import io.dealtrail.terms.Price;
import io.dealtrail.terms.Rate;
import io.dealtrail.terms.Subject;
import io.dealtrail.terms.SubjectKind;
import io.dealtrail.terms.Term;
import io.dealtrail.terms.TermKind;
import io.dealtrail.terms.Territory;
import java.util.List;
import java.util.Map;

/** Samples of licences, transfers and what is paid for them. */
final class PatentSamples {

    private static final Evidence RELEASE = Evidence.of("nokia-xiaomi-s1");
    private static final PartyRef NOKIA = PartyRef.party("nokia");
    private static final PartyRef XIAOMI = PartyRef.party("xiaomi");
    private static final PartialDate ANNOUNCED = PartialDate.parse("2017-07-05");
    private static final FactRef CLOSING = FactRef.of("agreement", "A2", "closing");

    private PatentSamples() {}

    static Map<String, DealEvent> all() {
        return Map.ofEntries(
                Map.entry("license-granted.v1", granted()),
                Map.entry("license-granted.v1.minimal", reciprocal()),
                Map.entry(
                        "cross-license-granted.v1",
                        new CrossLicenseGranted("X1", "A2", List.of("X1-1", "X1-2"), RELEASE)),
                Map.entry("patent-transfer-agreed.v1", numbered()),
                Map.entry("patent-transfer-agreed.v1.minimal", uncounted()),
                Map.entry(
                        "patent-transfer-executed.v1",
                        new PatentTransferExecuted("T1", PartialDate.parse("2017-08-01"), true, RELEASE)),
                Map.entry("consideration-agreed.v1", royalty()),
                Map.entry("consideration-agreed.v1.minimal", undisclosed()),
                Map.entry("consideration-disclosed.v1", new ConsiderationDisclosed("C1", disclosed(), RELEASE)));
    }

    private static LicenseGranted granted() {
        return new LicenseGranted(
                "X1-1",
                "A2",
                "X1",
                NOKIA,
                XIAOMI,
                new Subject(
                        SubjectKind.SEP_SET,
                        null,
                        List.of("CELLULAR"),
                        null,
                        List.of(),
                        List.of(),
                        List.of("infrastructure"),
                        "NOT_SPECIFIED",
                        true),
                Exclusivity.NON_EXCLUSIVE,
                FieldOfUse.of(List.of("PHONES.SMARTPHONES"), List.of("AUTOMOTIVE"), "smartphones and tablets"),
                Territory.of(List.of("CN"), List.of("CN-HK")),
                List.of("Mi 6"),
                Term.of(TermKind.MULTI_YEAR_UNSPECIFIED),
                ANNOUNCED,
                CLOSING,
                false,
                new Period(null, ANNOUNCED),
                true,
                true,
                false,
                true,
                RELEASE);
    }

    private static LicenseGranted reciprocal() {
        Subject numbered = new Subject(
                SubjectKind.NUMBERED,
                null,
                List.of(),
                null,
                List.of(PatentRef.parse("EP.1000000.B1"), PatentRef.parse("WO.2016/123456")),
                List.of(),
                List.of(),
                null,
                null);
        return new LicenseGranted(
                "G2",
                "A2",
                null,
                XIAOMI,
                NOKIA,
                numbered,
                null,
                FieldOfUse.word("NOT_SPECIFIED"),
                Territory.word("WORLDWIDE"),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                RELEASE);
    }

    private static PatentTransferAgreed numbered() {
        Assets assets = new Assets(
                AssetsKind.NUMBERED,
                List.of(PatentRef.parse("US.7654321.B2"), PatentRef.parse("EP.1000000.B1")),
                null,
                new Count(
                        1500L,
                        null,
                        null,
                        CountQualifier.APPROX,
                        CountUnit.PATENTS_AND_APPLICATIONS,
                        Map.of(CountUnit.APPLICATIONS, 500L)),
                List.of("design patents"),
                List.of(),
                "1/2",
                List.of("CELLULAR"),
                List.of("RADIO_ACCESS"));
        return new PatentTransferAgreed(
                "T2",
                "A2",
                List.of(NOKIA),
                List.of(XIAOMI),
                assets,
                Conveyance.ASSIGNMENT,
                "ASSIGNMENT OF ASSIGNORS INTEREST (SEE DOCUMENT FOR DETAILS).",
                Fraction.parse("1/2"),
                CLOSING,
                RELEASE);
    }

    private static PatentTransferAgreed uncounted() {
        Assets assets = new Assets(
                AssetsKind.PORTFOLIO,
                List.of(),
                null,
                new Count(null, null, null, CountQualifier.UNKNOWN, CountUnit.PATENT_ASSETS, Map.of()),
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of());
        return new PatentTransferAgreed(
                "T1", null, List.of(NOKIA), List.of(XIAOMI), assets, null, null, null, null, RELEASE);
    }

    private static ConsiderationAgreed royalty() {
        return new ConsiderationAgreed(
                "C2",
                "A2",
                "X1-1",
                ConsiderationKind.RUNNING_ROYALTY,
                ConsiderationForm.CASH,
                List.of(XIAOMI),
                List.of(NOKIA),
                Disclosure.PARTIALLY_DISCLOSED,
                new Price(null, null, new Rate("0.125", "EUR", "device"), List.of()),
                "licence fee report",
                new Period(ANNOUNCED, PartialDate.parse("2023")),
                PartialDate.parse("2024"),
                "K1",
                "C1",
                true,
                false,
                Decider.of("arbitration"),
                PartialDate.parse("2018-33"),
                RELEASE);
    }

    private static ConsiderationAgreed undisclosed() {
        return new ConsiderationAgreed(
                "C1",
                "A2",
                "T1",
                ConsiderationKind.PURCHASE_PRICE,
                null,
                List.of(XIAOMI),
                List.of(NOKIA),
                Disclosure.UNDISCLOSED,
                new Price(null, null, null, List.of()),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                RELEASE);
    }

    private static Price disclosed() {
        MoneyRange range = new MoneyRange(new Money("10000000.00", "EUR", null), new Money("12500000.50", "EUR", null));
        return new Price(null, range, null, List.of());
    }
}
