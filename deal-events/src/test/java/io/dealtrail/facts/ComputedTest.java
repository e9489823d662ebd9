package io.dealtrail.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealtrail.facts.Because.Reason;
import io.dealtrail.terms.FactRef;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The computed facts one by one. */
class ComputedTest {

    private final History history = History.opened();

    @Nested
    class AnAgreement {

        @Test
        void isInForceFromItsEffectiveDay() {
            sign("A1", "'signedOn':'2017-07-05','effectiveFrom':'2017-08-01'");

            assertThat(computed("2017-07-04", "agreement:A1.status")).isEqualTo("none");
            assertThat(computed("2017-07-05", "agreement:A1.status")).isEqualTo("SIGNED");
            assertThat(computed("2017-08-01", "agreement:A1.status")).isEqualTo("EFFECTIVE");
            assertThat(computed("2017-08-01", "agreement:A1.effectiveFrom")).isEqualTo("none");
            assertThat(computed("2017-08-01", "agreement:A1.retroactive")).isEqualTo("false");
        }

        @Test
        void isInForceFromItsSignatureElseItsAnnouncement() {
            sign("A1", "'announcedOn':'2017-07-05','signedOn':'2017-07-01'");
            sign("A2", "'announcedOn':'2017-07-05'");

            assertThat(computed("2017-07-01", "agreement:A1.status")).isEqualTo("EFFECTIVE");
            assertThat(computed("2017-07-01", "agreement:A1.effectiveFrom")).isEqualTo("2017-07-01");
            assertThat(computed("2017-07-04", "agreement:A2.status")).isEqualTo("none");
            assertThat(computed("2017-07-05", "agreement:A2.effectiveFrom")).isEqualTo("2017-07-05");
        }

        @Test
        void isAnnouncedBeforeItIsSigned() {
            sign("A1", "'announcedOn':'2017-07-05','signedOn':'2017-09-01'");

            assertThat(computed("2017-08-01", "agreement:A1.status")).isEqualTo("ANNOUNCED");
        }

        @Test
        void waitsForItsConditions() {
            sign("A1", "'signedOn':'2017-07-05','conditions':[{'conditionId':'K1','kind':'ANTITRUST'}]");
            assertThat(computed("2020-01-01", "agreement:A1.status")).isEqualTo("CONDITIONS_PENDING");
            assertThat(because("2020-01-01", "agreement:A1.status"))
                    .containsExactly(new Because(Reason.CONDITION_OPEN, FactRef.parse("condition:K1")));
            assertThat(computed("2020-01-01", "agreement:A1.effectiveFrom")).isEqualTo("none");

            history.add("agreement-became-effective", "{'agreementId':'A1','on':'2018-01-01','sources':['s1']}");
            assertThat(computed("2017-12-31", "agreement:A1.status")).isEqualTo("CONDITIONS_PENDING");
            assertThat(computed("2018-01-01", "agreement:A1.status")).isEqualTo("EFFECTIVE");
        }

        @Test
        void thatBuysSharesWaitsForItsClosing() {
            history.add(
                    "agreement-signed",
                    "{'agreementId':'A1','types':['SHARE_PURCHASE'],'parties':['nokia','xiaomi'],'signedOn':'2017-07-05'}");

            assertThat(computed("2017-07-05", "agreement:A1.status")).isEqualTo("SIGNED");
            assertThat(because("2017-07-05", "agreement:A1.status"))
                    .containsExactly(new Because(Reason.AWAITED, FactRef.parse("agreement:A1.closedOn")));
        }

        @Test
        void waitsForWhatItsEffectHangsOn() {
            sign("A1", "'signedOn':'2017-07-05','effectiveFrom':{'relativeTo':'agreement:A2.signing','plus':'P1M'}");
            assertThat(computed("2020-01-01", "agreement:A1.status")).isEqualTo("SIGNED");

            sign("A2", "'signedOn':'2018-01-15'");
            assertThat(computed("2018-02-14", "agreement:A1.status")).isEqualTo("SIGNED");
            assertThat(computed("2018-02-15", "agreement:A1.status")).isEqualTo("EFFECTIVE");
        }

        @Test
        void survivesDatesThatHangOnEachOther() {
            sign("A1", "'signedOn':'2017-07-05','effectiveFrom':{'relativeTo':'agreement:A2.effect'}");
            sign("A2", "'signedOn':'2017-07-05','effectiveFrom':{'relativeTo':'agreement:A1.effect'}");

            assertThat(computed("2020-01-01", "agreement:A1.status")).isEqualTo("SIGNED");
        }

        @Test
        void isRetroactiveWhenItsEffectCameBeforeItsSignature() {
            sign("A1", "'announcedOn':'2022-12-09','effectiveFrom':'2022-01-14'");

            assertThat(computed("2022-06-01", "agreement:A1.status")).isEqualTo("EFFECTIVE");
            assertThat(computed("2022-06-01", "agreement:A1.retroactive")).isEqualTo("true");
        }

        @Test
        void runsTenYearsToTheDayBefore() {
            sign("A1", "'signedOn':'2014-04-25','term':{'kind':'YEARS','n':10}");

            assertThat(computed("2020-01-01", "agreement:A1.effectiveTo")).isEqualTo("2024-04-24");
            assertThat(computed("2024-04-24", "agreement:A1.status")).isEqualTo("EFFECTIVE");
            assertThat(computed("2024-04-25", "agreement:A1.status")).isEqualTo("EXPIRED");
        }

        @Test
        void endsOnTheLastDayOfAPeriodThatItsEndHangsOn() {
            sign("A1", "'signedOn':'2014-04-25','effectiveTo':{'relativeTo':'agreement:A1.signing','plus':'P30M'}");

            assertThat(computed("2016-10-24", "agreement:A1.status")).isEqualTo("EFFECTIVE");
            assertThat(computed("2016-10-25", "agreement:A1.status")).isEqualTo("EXPIRED");
        }

        @Test
        void staysEffectiveWhileNobodyStatesItsEnd() {
            sign("A1", "'announcedOn':'2017-07-05','term':{'kind':'MULTI_YEAR_UNSPECIFIED'}");

            assertThat(computed("2026-01-01", "agreement:A1.status")).isEqualTo("EFFECTIVE");
            assertThat(computed("2026-01-01", "agreement:A1.effectiveTo")).isEqualTo("unknown");
        }

        @Test
        void isSupersededFromTheStartOfItsSuccessor() {
            sign("A1", "'signedOn':'2014-04-25','term':{'kind':'YEARS','n':10}");
            sign("A2", "'signedOn':'2016-01-01','supersedes':'A1'");

            assertThat(computed("2015-12-31", "agreement:A1.status")).isEqualTo("EFFECTIVE");
            assertThat(computed("2016-01-01", "agreement:A1.status")).isEqualTo("SUPERSEDED");
            assertThat(computed("2016-01-01", "agreement:A1.effectiveTo")).isEqualTo("2015-12-31");
        }

        @Test
        void hasNoKnownStatusAfterAnEndThatAnOptionMayMove() {
            sign(
                    "A1",
                    "'signedOn':'2014-04-25','term':{'kind':'FIXED','to':'2016-12-31'},"
                            + "'options':[{'optionId':'O1','effect':'EXTEND','extendBy':'P2Y'}]");

            assertThat(computed("2016-12-31", "agreement:A1.status")).isEqualTo("EFFECTIVE");
            assertThat(computed("2017-01-01", "agreement:A1.status")).isEqualTo("unknown");
        }

        @Test
        void hasNoKnownStatusWithinAnImpreciseStart() {
            sign("A1", "'signedOn':'2014-04-25','effectiveFrom':'2014-06'");

            assertThat(computed("2014-05-31", "agreement:A1.status")).isEqualTo("SIGNED");
            assertThat(computed("2014-06-15", "agreement:A1.status")).isEqualTo("unknown");
            assertThat(computed("2014-06-30", "agreement:A1.status")).isEqualTo("EFFECTIVE");
        }

        @Test
        void survivesRenewingItself() {
            sign("A1", "'signedOn':'2014-04-25','renews':'A1','term':{'kind':'YEARS','n':1}");

            assertThat(computed("2014-04-25", "agreement:A1.status")).isIn("EFFECTIVE", "unknown");
        }
    }

    @Nested
    class AGrant {

        private static final String IN_FORCE = "grant:G1.inForce";

        @Test
        void ofSeveralYearsIsCertainForTwo() {
            sign("A1", "'announcedOn':'2017-07-05','term':{'kind':'MULTI_YEAR_UNSPECIFIED'}");
            grant("'agreementId':'A1'");

            assertThat(computed("2017-07-04", IN_FORCE)).isEqualTo("NO");
            assertThat(computed("2017-07-05", IN_FORCE)).isEqualTo("YES");
            assertThat(computed("2019-07-04", IN_FORCE)).isEqualTo("YES");
            assertThat(computed("2019-07-05", IN_FORCE)).isEqualTo("UNKNOWN");
            assertThat(because("2019-07-05", IN_FORCE))
                    .containsExactly(new Because(Reason.YEARS_NOT_STATED, FactRef.parse("agreement:A1.term")));
        }

        @Test
        void withoutATermIsCertainOnItsFirstDay() {
            sign("A1", "'announcedOn':'2017-07-05','term':{'kind':'NOT_SPECIFIED'}");
            grant("'agreementId':'A1','from':'2018-01-01'");

            assertThat(computed("2017-12-31", IN_FORCE)).isEqualTo("NO");
            assertThat(computed("2018-01-01", IN_FORCE)).isEqualTo("YES");
            assertThat(computed("2018-01-02", IN_FORCE)).isEqualTo("UNKNOWN");
        }

        @Test
        void hasTheTermOfItsAgreement() {
            sign("A1", "'signedOn':'2014-04-25','term':{'kind':'YEARS','n':10}");
            grant("'agreementId':'A1','from':'2016-01-01'");

            assertThat(computed("2024-04-24", IN_FORCE)).isEqualTo("YES");
            assertThat(computed("2024-04-25", IN_FORCE)).isEqualTo("NO");
            assertThat(because("2024-04-25", IN_FORCE))
                    .containsExactly(new Because(Reason.ENDS, FactRef.parse("agreement:A1.term")));
        }

        @Test
        void hasItsOwnTermBeforeThatOfItsAgreement() {
            sign("A1", "'signedOn':'2014-04-25','term':{'kind':'YEARS','n':10}");
            grant("'agreementId':'A1','term':{'kind':'FIXED','from':'2015-01-01','to':'2015-12-31'}");

            assertThat(computed("2014-12-31", IN_FORCE)).isEqualTo("NO");
            assertThat(computed("2015-12-31", IN_FORCE)).isEqualTo("YES");
            assertThat(computed("2016-01-01", IN_FORCE)).isEqualTo("NO");
        }

        @Test
        void canBePerpetual() {
            sign("A1", "'signedOn':'2014-04-25','term':{'kind':'YEARS','n':1}");
            grant("'agreementId':'A1','term':{'kind':'PERPETUAL'}");

            assertThat(computed("2999-01-01", IN_FORCE)).isEqualTo("YES");
        }

        @Test
        void isCoveredUntilARenewal() {
            sign("A1", "'signedOn':'2010-01-01','term':{'kind':'MULTI_YEAR_UNSPECIFIED'}");
            grant("'agreementId':'A1'");
            assertThat(computed("2015-01-01", IN_FORCE)).isEqualTo("UNKNOWN");

            sign("A2", "'signedOn':'2016-01-01','renews':'A1'");
            assertThat(computed("2015-12-31", IN_FORCE)).isEqualTo("YES");
            assertThat(computed("2016-01-01", IN_FORCE)).isEqualTo("NO");
        }

        @Test
        void ofARenewalFollowsTheEndOfThePredecessor() {
            sign("A1", "'signedOn':'2010-01-01','term':{'kind':'FIXED','to':'2016-12-31'}");
            sign("A2", "'signedOn':'2016-05-01','renews':'A1'");
            grant("'agreementId':'A2'");

            assertThat(computed("2016-12-31", IN_FORCE)).isEqualTo("NO");
            assertThat(computed("2017-01-01", IN_FORCE)).isEqualTo("YES");
        }

        @Test
        void endsWithASupersededAgreementUnlessItSurvives() {
            sign("A1", "'signedOn':'2014-01-01','term':{'kind':'PERPETUAL'}");
            sign("A2", "'signedOn':'2016-01-01','supersedes':'A1'");
            grant("'agreementId':'A1','term':{'kind':'PERPETUAL'}");
            assertThat(computed("2015-12-31", IN_FORCE)).isEqualTo("YES");
            assertThat(computed("2016-01-01", IN_FORCE)).isEqualTo("NO");

            history.correct("grant:G1.survivesTermination", "null", "true");
            assertThat(computed("2016-01-01", IN_FORCE)).isEqualTo("NO");

            history.attest("grant:G1.survivesTermination", "s2", "SUPPLEMENTS", "true");
            assertThat(computed("2016-01-01", IN_FORCE)).isEqualTo("YES");
        }

        @Test
        void isUnknownAfterAnEndThatAnOptionMayMoveUpToItsExtent() {
            sign(
                    "A1",
                    "'signedOn':'2014-04-25','term':{'kind':'FIXED','to':'2016-12-31','maxExtent':'2018-12-31'},"
                            + "'options':[{'optionId':'O1','effect':'EXTEND','extendBy':'P2Y'}]");
            grant("'agreementId':'A1'");

            assertThat(computed("2016-12-31", IN_FORCE)).isEqualTo("YES");
            assertThat(computed("2017-01-01", IN_FORCE)).isEqualTo("UNKNOWN");
            assertThat(computed("2019-01-01", IN_FORCE)).isEqualTo("NO");
            assertThat(because("2017-01-01", IN_FORCE))
                    .containsExactly(new Because(Reason.END_MAY_MOVE, FactRef.parse("option:O1")));
        }

        @Test
        void waitsForWhatItIsConditionalOn() {
            sign("A1", "'signedOn':'2014-04-25'");
            grant("'agreementId':'A1','conditionalOn':'agreement:A1.closing'");

            assertThat(computed("2020-01-01", IN_FORCE)).isEqualTo("NO");
            assertThat(because("2020-01-01", IN_FORCE))
                    .containsExactly(new Because(Reason.CONDITION_OPEN, FactRef.parse("agreement:A1.closing")));
        }

        @Test
        void flipsForAPastDayWhenARetroactiveLicenceBecomesKnown() {
            sign(
                    "A1",
                    "'announcedOn':'2022-12-09','effectiveFrom':'2022-01-14','term':{'kind':'MULTI_YEAR_UNSPECIFIED'}");
            RecordedEvent granted = grant("'agreementId':'A1'");

            assertThat(computed("2022-06-01", IN_FORCE)).isEqualTo("YES");
            Facts before = history.facts().knownAt(granted.knownSince().minusSeconds(1));
            assertThat(Computed.over(before.asOf(LocalDate.parse("2022-06-01")), before.conflicts())
                            .get(FactRef.parse(IN_FORCE)))
                    .isEmpty();
        }

        private RecordedEvent grant(String more) {
            return history.add(
                    "license-granted",
                    "{'grantId':'G1','licensor':'nokia','licensee':'xiaomi','subject':{'kind':'ALL_PATENTS'}," + more
                            + "}");
        }
    }

    @Nested
    class AnArea {

        @Test
        void isActiveFromItsDayElseFromItsAgreement() {
            sign("A1", "'signedOn':'2017-07-05'");
            area("a1", "'agreementId':'A1'");
            area("a2", "'agreementId':'A1','from':'2018-01-01'");
            area("a3", "'existedBefore':true,'from':'2018-01-01'");
            area("a4", "'listIsOpen':true");

            assertThat(computed("2017-07-04", "area:a1.active")).isEqualTo("NO");
            assertThat(computed("2026-01-01", "area:a1.active")).isEqualTo("YES");
            assertThat(computed("2017-12-31", "area:a2.active")).isEqualTo("NO");
            assertThat(computed("2018-01-01", "area:a2.active")).isEqualTo("YES");
            assertThat(computed("2017-12-31", "area:a3.active")).isEqualTo("UNKNOWN");
            assertThat(computed("2018-01-01", "area:a4.active")).isEqualTo("UNKNOWN");
        }

        @Test
        void isActiveOnceItIsPromoted() {
            area("a1", "'listIsOpen':true");
            history.add("collaboration-area-promoted", "{'areaId':'a1','on':'2019-01-01','sources':['s1']}");

            assertThat(computed("2018-12-31", "area:a1.active")).isEqualTo("UNKNOWN");
            assertThat(computed("2019-01-01", "area:a1.active")).isEqualTo("YES");
        }

        @Test
        void endsWithItsAgreement() {
            sign("A1", "'signedOn':'2014-04-25','term':{'kind':'YEARS','n':10}");
            area("a1", "'agreementId':'A1'");

            assertThat(computed("2024-04-25", "area:a1.active")).isEqualTo("NO");
        }

        private void area(String id, String more) {
            history.add(
                    "collaboration-area-added",
                    "{'areaId':'" + id + "','name':'n','level':'EXPLORATORY'," + more + "}");
        }
    }

    @Test
    void executesATransferOnItsDay() {
        sign("A1", "'announcedOn':'2017-07-05'");
        history.add(
                "patent-transfer-agreed",
                "{'transferId':'T1','agreementId':'A1','transferors':['nokia'],'transferees':['xiaomi'],"
                        + "'assets':{'kind':'PORTFOLIO','portfolioId':'p1'}}");
        assertThat(computed("2017-07-04", "transfer:T1.status")).isEqualTo("none");
        assertThat(computed("2020-01-01", "transfer:T1.status")).isEqualTo("AGREED");

        history.add("patent-transfer-executed", "{'transferId':'T1','executedOn':'2018-05','sources':['s1']}");
        assertThat(computed("2018-04-30", "transfer:T1.status")).isEqualTo("AGREED");
        assertThat(computed("2018-05-15", "transfer:T1.status")).isEqualTo("unknown");
        assertThat(computed("2018-05-31", "transfer:T1.status")).isEqualTo("EXECUTED");
    }

    @Test
    void agreesAConsiderationWithItsAgreement() {
        sign("A1", "'announcedOn':'2017-07-05'");
        history.add(
                "consideration-agreed",
                "{'considerationId':'C1','agreementId':'A1','kind':'PURCHASE_PRICE','disclosure':'UNDISCLOSED'}");

        assertThat(computed("2017-07-04", "consideration:C1.status")).isEqualTo("none");
        assertThat(computed("2017-07-05", "consideration:C1.status")).isEqualTo("AGREED");
    }

    @Test
    void countsTheFieldsWithAnOpenConflict() {
        history.add("collaboration-area-added", "{'areaId':'iot','name':'IoT','level':'EXPLORATORY'}");
        assertThat(computed("2020-01-01", "area:iot.conflicts.count")).isEqualTo("0");

        history.attest("area:iot.level", "s3", "CONTRADICTS", "'COMMITTED'");
        history.attest("area:iot.level", "s4", "CONTRADICTS", "'COMMITTED'");
        history.attest("area:iot.name", "s3", "CONTRADICTS", "'Things'");
        assertThat(computed("2020-01-01", "area:iot.conflicts.count")).isEqualTo("2");
        assertThat(because("2020-01-01", "area:iot.conflicts.count"))
                .extracting(Because::fact)
                .containsExactly(FactRef.parse("area:iot.level"), FactRef.parse("area:iot.name"));

        history.resolve("area:iot.level", "s3");
        assertThat(computed("2020-01-01", "area:iot.conflicts.count")).isEqualTo("1");
    }

    @Test
    void computesNothingOfWhatIsNotKnown() {
        assertThat(computed("2020-01-01", "agreement:A1.conflicts.count")).isEqualTo("none");
        assertThat(on("2020-01-01").all())
                .extracting(fact -> fact.ref().toString())
                .containsExactly("partnership:p.conflicts.count");
    }

    private void sign(String id, String more) {
        history.add(
                "agreement-signed",
                "{'agreementId':'" + id + "','types':['CROSS_LICENSE'],'parties':['nokia','xiaomi']," + more + "}");
    }

    private Computed on(String day) {
        return Computed.over(
                history.facts().asOf(LocalDate.parse(day)), history.facts().conflicts());
    }

    private String computed(String day, String ref) {
        return fact(day, ref).map(ComputedTest::text).orElse("none");
    }

    private static String text(ComputedFact fact) {
        return fact.value() == null ? "unknown" : fact.value().asString();
    }

    private List<Because> because(String day, String ref) {
        return fact(day, ref).orElseThrow().because();
    }

    private Optional<ComputedFact> fact(String day, String ref) {
        return on(day).get(FactRef.parse(ref));
    }
}
