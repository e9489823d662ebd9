package io.dealtrail.events;

import io.dealtrail.terms.AgreementType;
import io.dealtrail.terms.Change;
import io.dealtrail.terms.Decider;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.FactRef;
import io.dealtrail.terms.FieldOfUse;
import io.dealtrail.terms.NarrowedGrant;
import io.dealtrail.terms.PartialDate;
import io.dealtrail.terms.PartyRef;
import io.dealtrail.terms.RelativeDate;
import io.dealtrail.terms.ResolvedDate;
import io.dealtrail.terms.Signatory;
import io.dealtrail.terms.Term;
import io.dealtrail.terms.TermKind;
import io.dealtrail.terms.Territory;
import java.time.Period;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;

/** Samples of how agreements come about, change and end. */
final class LifecycleSamples {

    private static final Evidence RELEASE = Evidence.of("nokia-xiaomi-s1");
    private static final PartialDate DAY = PartialDate.parse("2018-03-14");
    private static final PartyRef SAMR = PartyRef.mention("SAMR");
    private static final FactRef CLOSING = FactRef.of("agreement", "A1", "closing");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private LifecycleSamples() {}

    static Map<String, DealEvent> all() {
        return Map.ofEntries(
                Map.entry("agreement-announced.v1", announced()),
                Map.entry("agreement-term-set.v1", termSet()),
                Map.entry(
                        "closing-rescheduled.v1",
                        new ClosingRescheduled("A1", PartialDate.parse("2018-06"), DAY, RELEASE)),
                Map.entry(
                        "condition-added.v1",
                        new ConditionAdded(
                                "A1", "K2", "REGULATORY_APPROVAL", Decider.of("SAMR"), DAY, CLOSING, RELEASE)),
                Map.entry("condition-satisfied.v1", new ConditionSatisfied("K1", DAY, SAMR, RELEASE)),
                Map.entry("condition-waived.v1", new ConditionWaived("K1", DAY, PartyRef.party("nokia"), RELEASE)),
                Map.entry("condition-failed.v1", new ConditionFailed("K1", DAY, SAMR, RELEASE)),
                Map.entry("agreement-closed.v1", new AgreementClosed("A1", DAY, RELEASE)),
                Map.entry("relative-dates-resolved.v1", resolved()),
                Map.entry("agreement-amended.v1", amended()),
                Map.entry("agreement-renewed.v1", renewed()),
                Map.entry(
                        "option-exercised.v1", new OptionExercised("A2", "O1", PartyRef.party("xiaomi"), DAY, RELEASE)),
                Map.entry(
                        "agreement-term-extended.v1",
                        new AgreementTermExtended(
                                "A2",
                                "O1",
                                DAY,
                                PartialDate.parse("2025-07-04"),
                                Term.of(TermKind.NOT_SPECIFIED),
                                RELEASE)),
                Map.entry("agreement-expired.v1", new AgreementExpired("A1", DAY, RELEASE)),
                Map.entry(
                        "agreement-terminated.v1",
                        new AgreementTerminated("A1", DAY, "Breach.", List.of("grant:G1"), RELEASE)),
                Map.entry("agreement-partially-terminated.v1", partlyTerminated()),
                Map.entry(
                        "agreement-abandoned.v1",
                        new AgreementAbandoned(
                                "A1", DAY, "No approval in time.", List.of("CONFIDENTIALITY"), RELEASE)));
    }

    private static AgreementAnnounced announced() {
        return new AgreementAnnounced(
                "A4",
                List.of(AgreementType.JOINT_VENTURE),
                List.of(Signatory.party("nokia"), Signatory.party("xiaomi")),
                DAY,
                RELEASE);
    }

    private static AgreementTermSet termSet() {
        return new AgreementTermSet(
                "A2",
                new Term(TermKind.YEARS, null, null, 6, null),
                new RelativeDate(CLOSING, Period.ofYears(6)),
                DAY,
                RELEASE);
    }

    private static RelativeDatesResolved resolved() {
        return new RelativeDatesResolved(
                "A1",
                List.of(new ResolvedDate(
                        FactRef.of("agreement", "A2", "effectiveTo"), PartialDate.parse("2020-09-13"))),
                RELEASE);
    }

    private static AgreementAmended amended() {
        return new AgreementAmended(
                "A2",
                "M1",
                List.of(new Change(
                        FactRef.of("agreement", "A2", "term"),
                        JSON.objectNode().put("kind", "MULTI_YEAR_UNSPECIFIED"),
                        JSON.objectNode().put("kind", "YEARS").put("n", 10))),
                DAY,
                PartialDate.parse("2018-04"),
                "More time to build networks.",
                RELEASE);
    }

    private static AgreementRenewed renewed() {
        return new AgreementRenewed(
                "A2",
                1,
                PartialDate.parse("2029-07-04"),
                DAY,
                PartialDate.parse("2018-03-01"),
                true,
                "5G",
                PartialDate.parse("2023-07-04"),
                RELEASE);
    }

    private static AgreementPartiallyTerminated partlyTerminated() {
        return new AgreementPartiallyTerminated(
                "A2",
                1,
                DAY,
                "Sold the business.",
                List.of("G1"),
                List.of("AUTOMOTIVE"),
                List.of("CN"),
                List.of("AUDIT_RIGHTS"),
                List.of(new NarrowedGrant(
                        "G1",
                        FieldOfUse.of(null, List.of("AUTOMOTIVE"), null),
                        Territory.of(null, List.of("CN")),
                        false)),
                RELEASE);
    }
}
