package io.dealtrail.events;

import io.dealtrail.terms.AgreementType;
import io.dealtrail.terms.AreaLevel;
import io.dealtrail.terms.AreaRole;
import io.dealtrail.terms.Condition;
import io.dealtrail.terms.Count;
import io.dealtrail.terms.CountQualifier;
import io.dealtrail.terms.CountUnit;
import io.dealtrail.terms.Decider;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.FactRef;
import io.dealtrail.terms.Fraction;
import io.dealtrail.terms.HowMany;
import io.dealtrail.terms.Item;
import io.dealtrail.terms.ItemKind;
import io.dealtrail.terms.LaterOf;
import io.dealtrail.terms.Money;
import io.dealtrail.terms.Option;
import io.dealtrail.terms.OptionEffect;
import io.dealtrail.terms.OptionHolder;
import io.dealtrail.terms.PartialDate;
import io.dealtrail.terms.PartyRef;
import io.dealtrail.terms.Period;
import io.dealtrail.terms.RelativeDate;
import io.dealtrail.terms.Share;
import io.dealtrail.terms.Signatory;
import io.dealtrail.terms.Term;
import io.dealtrail.terms.TermKind;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Samples of agreements, areas of collaboration and related deals. */
final class AgreementSamples {

    private static final Evidence RELEASE = Evidence.of("nokia-xiaomi-s1");
    private static final PartialDate ANNOUNCED = PartialDate.parse("2017-07-05");
    private static final FactRef CLOSING = FactRef.of("agreement", "A1", "closing");

    private AgreementSamples() {}

    static Map<String, DealEvent> all() {
        return Map.ofEntries(
                Map.entry("agreement-signed.v1", signed()),
                Map.entry("agreement-signed.v1.minimal", existing()),
                Map.entry("agreement-became-effective.v1", new AgreementBecameEffective("A2", ANNOUNCED, RELEASE)),
                Map.entry("collaboration-area-added.v1", networks()),
                Map.entry("collaboration-area-added.v1.minimal", iot()),
                Map.entry(
                        "collaboration-area-promoted.v1",
                        new CollaborationAreaPromoted("iot", "A3", PartialDate.parse("2018-33"), RELEASE)),
                Map.entry("related-deal-recorded.v1", divested()));
    }

    private static AgreementSigned signed() {
        return new AgreementSigned(
                "A2",
                "Multi-year patent agreement",
                List.of(AgreementType.PATENT_LICENSE, AgreementType.CROSS_LICENSE, AgreementType.PATENT_PURCHASE),
                List.of(
                        new Signatory(PartyRef.party("nokia"), List.of("LICENSOR", "SELLER")),
                        Signatory.party("xiaomi")),
                ANNOUNCED,
                PartialDate.parse("../2017-07-05"),
                new LaterOf(List.of(ANNOUNCED, new RelativeDate(CLOSING, null))),
                new RelativeDate(CLOSING, java.time.Period.ofMonths(30)),
                PartialDate.parse("2017-41~"),
                new Term(TermKind.YEARS, ANNOUNCED, null, 6, PartialDate.parse("2025-07-04")),
                "A0",
                "A9",
                "A8",
                List.of("A1"),
                List.of(new Condition(
                        "K1", "REGULATORY_APPROVAL", Decider.of("SAMR"), PartialDate.parse("2017-12"), CLOSING)),
                List.of(new Option(
                        "O1",
                        OptionHolder.parse("NOT_SPECIFIED"),
                        OptionEffect.EXTEND,
                        "P2Y",
                        new Period(PartialDate.parse("2022"), PartialDate.parse("2023-06-30")))),
                "nokia-xiaomi-venture",
                List.of(share("nokia", "1/3"), share("xiaomi", "2/3")),
                Fraction.parse("1/1"),
                List.of("CELLULAR"),
                List.of(new Item(
                        "I1",
                        ItemKind.CONTRACT,
                        "Framework contract",
                        new HowMany(
                                null,
                                null,
                                new Count(null, 2L, 4L, CountQualifier.RANGE, CountUnit.PRODUCTS, Map.of())),
                        true)),
                true,
                false,
                false,
                new Evidence(
                        List.of("nokia-xiaomi-s1"), 0.75, "Signed, but the day is not said.", List.of("signedOn")));
    }

    private static Share share(String party, String part) {
        return new Share(List.of(PartyRef.party(party)), Fraction.parse(part));
    }

    private static AgreementSigned existing() {
        return new AgreementSigned(
                "A1",
                null,
                List.of(AgreementType.BUSINESS_COLLABORATION),
                List.of(Signatory.party("nokia"), Signatory.party("xiaomi")),
                ANNOUNCED,
                null,
                null,
                null,
                null,
                Term.of(TermKind.NOT_SPECIFIED),
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                null,
                List.of(),
                List.of(),
                null,
                null,
                null,
                RELEASE);
    }

    private static CollaborationAreaAdded networks() {
        return new CollaborationAreaAdded(
                "net-infra",
                "A1",
                "Network infrastructure equipment for large web providers and datacenter operators",
                AreaLevel.COMMITTED,
                false,
                new TreeMap<>(Map.of("nokia", AreaRole.SUPPLIER, "xiaomi", AreaRole.CUSTOMER)),
                List.of("FP4"),
                "web providers",
                ANNOUNCED,
                true,
                RELEASE);
    }

    private static CollaborationAreaAdded iot() {
        return new CollaborationAreaAdded(
                "iot",
                null,
                "Internet of Things",
                AreaLevel.EXPLORATORY,
                null,
                Map.of(),
                List.of(),
                null,
                null,
                null,
                RELEASE);
    }

    private static RelatedDealRecorded divested() {
        return new RelatedDealRecorded(
                "R1",
                PartyRef.party("nokia"),
                "DIVESTED_BUSINESS_TO",
                PartyRef.mention("Microsoft Mobile Oy"),
                "mobile business",
                PartialDate.parse("2014-04-25"),
                new Money("5440000000.00", "EUR", true),
                "microsoft-nokia",
                RELEASE);
    }
}
