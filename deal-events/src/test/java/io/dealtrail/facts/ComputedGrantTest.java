package io.dealtrail.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealtrail.facts.Because.Reason;
import io.dealtrail.terms.FactRef;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Whether a licence is in force, in three values. */
class ComputedGrantTest {

    private final ComputedHistory history = new ComputedHistory();

    private static final String IN_FORCE = "grant:G1.inForce";

    @Test
    void ofSeveralYearsIsCertainForTwo() {
        history.sign("A1", "'announcedOn':'2017-07-05','term':{'kind':'MULTI_YEAR_UNSPECIFIED'}");
        grant("'agreementId':'A1'");

        assertThat(history.computed("2017-07-04", IN_FORCE)).isEqualTo("NO");
        assertThat(history.computed("2017-07-05", IN_FORCE)).isEqualTo("YES");
        assertThat(history.computed("2019-07-04", IN_FORCE)).isEqualTo("YES");
        assertThat(history.computed("2019-07-05", IN_FORCE)).isEqualTo("UNKNOWN");
        assertThat(history.because("2019-07-05", IN_FORCE))
                .containsExactly(new Because(Reason.YEARS_NOT_STATED, FactRef.parse("agreement:A1.term")));
    }

    @Test
    void withoutATermIsCertainOnItsFirstDay() {
        history.sign("A1", "'announcedOn':'2017-07-05','term':{'kind':'NOT_SPECIFIED'}");
        grant("'agreementId':'A1','from':'2018-01-01'");

        assertThat(history.computed("2017-12-31", IN_FORCE)).isEqualTo("NO");
        assertThat(history.computed("2018-01-01", IN_FORCE)).isEqualTo("YES");
        assertThat(history.computed("2018-01-02", IN_FORCE)).isEqualTo("UNKNOWN");
    }

    @Test
    void hasTheTermOfItsAgreement() {
        history.sign("A1", "'signedOn':'2014-04-25','term':{'kind':'YEARS','n':10}");
        grant("'agreementId':'A1','from':'2016-01-01'");

        assertThat(history.computed("2024-04-24", IN_FORCE)).isEqualTo("YES");
        assertThat(history.computed("2024-04-25", IN_FORCE)).isEqualTo("NO");
        assertThat(history.because("2024-04-25", IN_FORCE))
                .containsExactly(new Because(Reason.ENDS, FactRef.parse("agreement:A1.term")));
    }

    @Test
    void hasItsOwnTermBeforeThatOfItsAgreement() {
        history.sign("A1", "'signedOn':'2014-04-25','term':{'kind':'YEARS','n':10}");
        grant("'agreementId':'A1','term':{'kind':'FIXED','from':'2015-01-01','to':'2015-12-31'}");

        assertThat(history.computed("2014-12-31", IN_FORCE)).isEqualTo("NO");
        assertThat(history.computed("2015-12-31", IN_FORCE)).isEqualTo("YES");
        assertThat(history.computed("2016-01-01", IN_FORCE)).isEqualTo("NO");
    }

    @Test
    void canBePerpetual() {
        history.sign("A1", "'signedOn':'2014-04-25','term':{'kind':'YEARS','n':1}");
        grant("'agreementId':'A1','term':{'kind':'PERPETUAL'}");

        assertThat(history.computed("2999-01-01", IN_FORCE)).isEqualTo("YES");
    }

    @Test
    void isCoveredUntilARenewal() {
        history.sign("A1", "'signedOn':'2010-01-01','term':{'kind':'MULTI_YEAR_UNSPECIFIED'}");
        grant("'agreementId':'A1'");
        assertThat(history.computed("2015-01-01", IN_FORCE)).isEqualTo("UNKNOWN");

        history.sign("A2", "'signedOn':'2016-01-01','renews':'A1'");
        assertThat(history.computed("2015-12-31", IN_FORCE)).isEqualTo("YES");
        assertThat(history.computed("2016-01-01", IN_FORCE)).isEqualTo("NO");
    }

    @Test
    void ofARenewalFollowsTheEndOfThePredecessor() {
        history.sign("A1", "'signedOn':'2010-01-01','term':{'kind':'FIXED','to':'2016-12-31'}");
        history.sign("A2", "'signedOn':'2016-05-01','renews':'A1'");
        grant("'agreementId':'A2'");

        assertThat(history.computed("2016-12-31", IN_FORCE)).isEqualTo("NO");
        assertThat(history.computed("2017-01-01", IN_FORCE)).isEqualTo("YES");
    }

    @Test
    void hasNotRunOutBeforeItWasMade() {
        history.sign(
                "A1", "'signedOn':'2024-01-24','effectiveFrom':'2021-07-01','term':{'kind':'MULTI_YEAR_UNSPECIFIED'}");
        grant("'agreementId':'A1'");
        assertThat(history.computed("2021-07-01", IN_FORCE)).isEqualTo("YES");
        assertThat(history.computed("2026-01-23", IN_FORCE)).isEqualTo("YES");
        assertThat(history.computed("2026-01-24", IN_FORCE)).isEqualTo("UNKNOWN");
    }

    @Test
    void isCertainUntilItWasMadeWhereNobodySaysForHowLong() {
        history.sign("A1", "'announcedOn':'2023-01-03','effectiveFrom':'2023-01-01','term':{'kind':'NOT_SPECIFIED'}");
        grant("'agreementId':'A1'");
        assertThat(history.computed("2023-01-03", IN_FORCE)).isEqualTo("YES");
        assertThat(history.computed("2023-01-04", IN_FORCE)).isEqualTo("UNKNOWN");
    }

    @Test
    void endsWithASupersededAgreementUnlessItSurvives() {
        history.sign("A1", "'signedOn':'2014-01-01','term':{'kind':'PERPETUAL'}");
        history.sign("A2", "'signedOn':'2016-01-01','supersedes':'A1'");
        grant("'agreementId':'A1','term':{'kind':'PERPETUAL'}");
        assertThat(history.computed("2015-12-31", IN_FORCE)).isEqualTo("YES");
        assertThat(history.computed("2016-01-01", IN_FORCE)).isEqualTo("NO");

        history.history().correct("grant:G1.survivesTermination", "null", "true");
        assertThat(history.computed("2016-01-01", IN_FORCE)).isEqualTo("NO");

        history.history().attest("grant:G1.survivesTermination", "s2", "SUPPLEMENTS", "true");
        assertThat(history.computed("2016-01-01", IN_FORCE)).isEqualTo("YES");
    }

    @Test
    void isUnknownAfterAnEndThatAnOptionMayMoveUpToItsExtent() {
        history.sign(
                "A1",
                "'signedOn':'2014-04-25','term':{'kind':'FIXED','to':'2016-12-31','maxExtent':'2018-12-31'},"
                        + "'options':[{'optionId':'O1','effect':'EXTEND','extendBy':'P2Y'}]");
        grant("'agreementId':'A1'");

        assertThat(history.computed("2016-12-31", IN_FORCE)).isEqualTo("YES");
        assertThat(history.computed("2017-01-01", IN_FORCE)).isEqualTo("UNKNOWN");
        assertThat(history.computed("2019-01-01", IN_FORCE)).isEqualTo("NO");
        assertThat(history.because("2017-01-01", IN_FORCE))
                .containsExactly(new Because(Reason.END_MAY_MOVE, FactRef.parse("option:O1")));
    }

    @Test
    void waitsForWhatItIsConditionalOn() {
        history.sign("A1", "'signedOn':'2014-04-25'");
        grant("'agreementId':'A1','conditionalOn':'agreement:A1.closing'");

        assertThat(history.computed("2020-01-01", IN_FORCE)).isEqualTo("NO");
        assertThat(history.because("2020-01-01", IN_FORCE))
                .containsExactly(new Because(Reason.CONDITION_OPEN, FactRef.parse("agreement:A1.closing")));
    }

    @Test
    void flipsForAPastDayWhenARetroactiveLicenceBecomesKnown() {
        history.sign(
                "A1",
                "'announcedOn':'2022-12-09','effectiveFrom':'2022-01-14','term':{'kind':'MULTI_YEAR_UNSPECIFIED'}");
        RecordedEvent granted = grant("'agreementId':'A1'");

        assertThat(history.computed("2022-06-01", IN_FORCE)).isEqualTo("YES");
        Facts before = history.history().facts().knownAt(granted.knownSince().minusSeconds(1));
        assertThat(Computed.over(before.asOf(LocalDate.parse("2022-06-01")), before.conflicts())
                        .get(FactRef.parse(IN_FORCE)))
                .isEmpty();
    }

    private RecordedEvent grant(String more) {
        return history.history()
                .add(
                        "license-granted",
                        "{'grantId':'G1','licensor':'nokia','licensee':'xiaomi','subject':{'kind':'ALL_PATENTS'},"
                                + more + "}");
    }
}
