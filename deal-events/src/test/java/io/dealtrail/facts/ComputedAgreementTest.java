package io.dealtrail.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealtrail.facts.Because.Reason;
import io.dealtrail.terms.FactRef;
import org.junit.jupiter.api.Test;

/** The status, the days and the retroactivity of an agreement. */
class ComputedAgreementTest {

    private final ComputedHistory history = new ComputedHistory();

    @Test
    void isInForceFromItsEffectiveDay() {
        history.sign("A1", "'signedOn':'2017-07-05','effectiveFrom':'2017-08-01'");

        assertThat(history.computed("2017-07-04", "agreement:A1.status")).isEqualTo("none");
        assertThat(history.computed("2017-07-05", "agreement:A1.status")).isEqualTo("SIGNED");
        assertThat(history.computed("2017-08-01", "agreement:A1.status")).isEqualTo("EFFECTIVE");
        assertThat(history.computed("2017-08-01", "agreement:A1.effectiveFrom")).isEqualTo("none");
        assertThat(history.computed("2017-08-01", "agreement:A1.retroactive")).isEqualTo("false");
    }

    @Test
    void isInForceFromItsSignatureElseItsAnnouncement() {
        history.sign("A1", "'announcedOn':'2017-07-05','signedOn':'2017-07-01'");
        history.sign("A2", "'announcedOn':'2017-07-05'");

        assertThat(history.computed("2017-07-01", "agreement:A1.status")).isEqualTo("EFFECTIVE");
        assertThat(history.computed("2017-07-01", "agreement:A1.effectiveFrom")).isEqualTo("2017-07-01");
        assertThat(history.computed("2017-07-04", "agreement:A2.status")).isEqualTo("none");
        assertThat(history.computed("2017-07-05", "agreement:A2.effectiveFrom")).isEqualTo("2017-07-05");
    }

    @Test
    void isAnnouncedBeforeItIsSigned() {
        history.sign("A1", "'announcedOn':'2017-07-05','signedOn':'2017-09-01'");

        assertThat(history.computed("2017-08-01", "agreement:A1.status")).isEqualTo("ANNOUNCED");
    }

    @Test
    void waitsForItsConditions() {
        history.sign("A1", "'signedOn':'2017-07-05','conditions':[{'conditionId':'K1','kind':'ANTITRUST'}]");
        assertThat(history.computed("2020-01-01", "agreement:A1.status")).isEqualTo("CONDITIONS_PENDING");
        assertThat(history.because("2020-01-01", "agreement:A1.status"))
                .containsExactly(new Because(Reason.CONDITION_OPEN, FactRef.parse("condition:K1")));
        assertThat(history.computed("2020-01-01", "agreement:A1.effectiveFrom")).isEqualTo("none");

        history.history().add("agreement-became-effective", "{'agreementId':'A1','on':'2018-01-01','sources':['s1']}");
        assertThat(history.computed("2017-12-31", "agreement:A1.status")).isEqualTo("CONDITIONS_PENDING");
        assertThat(history.computed("2018-01-01", "agreement:A1.status")).isEqualTo("EFFECTIVE");
    }

    @Test
    void thatBuysSharesWaitsForItsClosing() {
        history.history()
                .add(
                        "agreement-signed",
                        "{'agreementId':'A1','types':['SHARE_PURCHASE'],'parties':['nokia','xiaomi'],'signedOn':'2017-07-05'}");

        assertThat(history.computed("2017-07-05", "agreement:A1.status")).isEqualTo("SIGNED");
        assertThat(history.because("2017-07-05", "agreement:A1.status"))
                .containsExactly(new Because(Reason.AWAITED, FactRef.parse("agreement:A1.closedOn")));
    }

    @Test
    void waitsForWhatItsEffectHangsOn() {
        history.sign(
                "A1", "'signedOn':'2017-07-05','effectiveFrom':{'relativeTo':'agreement:A2.signing','plus':'P1M'}");
        assertThat(history.computed("2020-01-01", "agreement:A1.status")).isEqualTo("SIGNED");

        history.sign("A2", "'signedOn':'2018-01-15'");
        assertThat(history.computed("2018-02-14", "agreement:A1.status")).isEqualTo("SIGNED");
        assertThat(history.computed("2018-02-15", "agreement:A1.status")).isEqualTo("EFFECTIVE");
    }

    @Test
    void survivesDatesThatHangOnEachOther() {
        history.sign("A1", "'signedOn':'2017-07-05','effectiveFrom':{'relativeTo':'agreement:A2.effect'}");
        history.sign("A2", "'signedOn':'2017-07-05','effectiveFrom':{'relativeTo':'agreement:A1.effect'}");

        assertThat(history.computed("2020-01-01", "agreement:A1.status")).isEqualTo("SIGNED");
    }

    @Test
    void bindsFromTheFirstDayThatItsTermNames() {
        history.sign("A1", "'announcedOn':'2015-12-21','term':{'kind':'FIXED','from':'2015-01-15','to':'2022-01-14'}");
        history.sign("A2", "'signedOn':'2015-12-21','term':{'kind':'YEARS','n':2,'from':'2017-01-01'}");

        assertThat(history.computed("2015-01-14", "agreement:A1.status")).isEqualTo("none");
        assertThat(history.computed("2015-01-15", "agreement:A1.status")).isEqualTo("EFFECTIVE");
        assertThat(history.computed("2015-01-15", "agreement:A1.effectiveFrom")).isEqualTo("2015-01-15");
        assertThat(history.computed("2016-06-01", "agreement:A1.retroactive")).isEqualTo("true");
        assertThat(history.computed("2016-12-31", "agreement:A2.status")).isEqualTo("SIGNED");
        assertThat(history.computed("2017-01-01", "agreement:A2.status")).isEqualTo("EFFECTIVE");
        assertThat(history.computed("2018-12-31", "agreement:A2.effectiveTo")).isEqualTo("2018-12-31");
    }

    @Test
    void isRetroactiveWhenItsEffectCameBeforeItsSignature() {
        history.sign("A1", "'announcedOn':'2022-12-09','effectiveFrom':'2022-01-14'");

        assertThat(history.computed("2022-06-01", "agreement:A1.status")).isEqualTo("EFFECTIVE");
        assertThat(history.computed("2022-06-01", "agreement:A1.retroactive")).isEqualTo("true");
    }

    @Test
    void runsTenYearsToTheDayBefore() {
        history.sign("A1", "'signedOn':'2014-04-25','term':{'kind':'YEARS','n':10}");

        assertThat(history.computed("2020-01-01", "agreement:A1.effectiveTo")).isEqualTo("2024-04-24");
        assertThat(history.computed("2024-04-24", "agreement:A1.status")).isEqualTo("EFFECTIVE");
        assertThat(history.computed("2024-04-25", "agreement:A1.status")).isEqualTo("EXPIRED");
    }

    @Test
    void endsOnTheLastDayOfAPeriodThatItsEndHangsOn() {
        history.sign("A1", "'signedOn':'2014-04-25','effectiveTo':{'relativeTo':'agreement:A1.signing','plus':'P30M'}");

        assertThat(history.computed("2016-10-24", "agreement:A1.status")).isEqualTo("EFFECTIVE");
        assertThat(history.computed("2016-10-25", "agreement:A1.status")).isEqualTo("EXPIRED");
    }

    @Test
    void staysEffectiveWhileNobodyStatesItsEnd() {
        history.sign("A1", "'announcedOn':'2017-07-05','term':{'kind':'MULTI_YEAR_UNSPECIFIED'}");

        assertThat(history.computed("2026-01-01", "agreement:A1.status")).isEqualTo("EFFECTIVE");
        assertThat(history.computed("2026-01-01", "agreement:A1.effectiveTo")).isEqualTo("unknown");
    }

    @Test
    void isSupersededFromTheStartOfItsSuccessor() {
        history.sign("A1", "'signedOn':'2014-04-25','term':{'kind':'YEARS','n':10}");
        history.sign("A2", "'signedOn':'2016-01-01','supersedes':'A1'");

        assertThat(history.computed("2015-12-31", "agreement:A1.status")).isEqualTo("EFFECTIVE");
        assertThat(history.computed("2016-01-01", "agreement:A1.status")).isEqualTo("SUPERSEDED");
        assertThat(history.computed("2016-01-01", "agreement:A1.effectiveTo")).isEqualTo("2015-12-31");
    }

    @Test
    void hasNoKnownStatusAfterAnEndThatAnOptionMayMove() {
        history.sign(
                "A1",
                "'signedOn':'2014-04-25','term':{'kind':'FIXED','to':'2016-12-31'},"
                        + "'options':[{'optionId':'O1','effect':'EXTEND','extendBy':'P2Y'}]");

        assertThat(history.computed("2016-12-31", "agreement:A1.status")).isEqualTo("EFFECTIVE");
        assertThat(history.computed("2017-01-01", "agreement:A1.status")).isEqualTo("unknown");
    }

    @Test
    void hasNoKnownStatusWithinAnImpreciseStart() {
        history.sign("A1", "'signedOn':'2014-04-25','effectiveFrom':'2014-06'");

        assertThat(history.computed("2014-05-31", "agreement:A1.status")).isEqualTo("SIGNED");
        assertThat(history.computed("2014-06-15", "agreement:A1.status")).isEqualTo("unknown");
        assertThat(history.computed("2014-06-30", "agreement:A1.status")).isEqualTo("EFFECTIVE");
    }

    @Test
    void survivesRenewingItself() {
        history.sign("A1", "'signedOn':'2014-04-25','renews':'A1','term':{'kind':'YEARS','n':1}");

        assertThat(history.computed("2014-04-25", "agreement:A1.status")).isIn("EFFECTIVE", "unknown");
    }
}
