package io.dealtrail.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealtrail.terms.FactRef;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The computed facts of areas, transfers and considerations, and the conflicts of all. */
class ComputedTest {

    private final ComputedHistory history = new ComputedHistory();

    @Nested
    class AnArea {

        @Test
        void isActiveFromItsDayElseFromItsAgreement() {
            history.sign("A1", "'signedOn':'2017-07-05'");
            area("a1", "'agreementId':'A1'");
            area("a2", "'agreementId':'A1','from':'2018-01-01'");
            area("a3", "'existedBefore':true,'from':'2018-01-01'");
            area("a4", "'listIsOpen':true");

            assertThat(history.computed("2017-07-04", "area:a1.active")).isEqualTo("NO");
            assertThat(history.computed("2026-01-01", "area:a1.active")).isEqualTo("YES");
            assertThat(history.computed("2017-12-31", "area:a2.active")).isEqualTo("NO");
            assertThat(history.computed("2018-01-01", "area:a2.active")).isEqualTo("YES");
            assertThat(history.computed("2017-12-31", "area:a3.active")).isEqualTo("UNKNOWN");
            assertThat(history.computed("2018-01-01", "area:a4.active")).isEqualTo("UNKNOWN");
        }

        @Test
        void isActiveOnceItIsPromoted() {
            area("a1", "'listIsOpen':true");
            history.history().add("collaboration-area-promoted", "{'areaId':'a1','on':'2019-01-01','sources':['s1']}");

            assertThat(history.computed("2018-12-31", "area:a1.active")).isEqualTo("UNKNOWN");
            assertThat(history.computed("2019-01-01", "area:a1.active")).isEqualTo("YES");
        }

        @Test
        void endsWithItsAgreement() {
            history.sign("A1", "'signedOn':'2014-04-25','term':{'kind':'YEARS','n':10}");
            area("a1", "'agreementId':'A1'");

            assertThat(history.computed("2024-04-25", "area:a1.active")).isEqualTo("NO");
        }

        private void area(String id, String more) {
            history.history()
                    .add(
                            "collaboration-area-added",
                            "{'areaId':'" + id + "','name':'n','level':'EXPLORATORY'," + more + "}");
        }
    }

    @Test
    void executesATransferOnItsDay() {
        history.sign("A1", "'announcedOn':'2017-07-05'");
        history.history()
                .add(
                        "patent-transfer-agreed",
                        "{'transferId':'T1','agreementId':'A1','transferors':['nokia'],'transferees':['xiaomi'],"
                                + "'assets':{'kind':'PORTFOLIO','portfolioId':'p1'}}");
        assertThat(history.computed("2017-07-04", "transfer:T1.status")).isEqualTo("none");
        assertThat(history.computed("2020-01-01", "transfer:T1.status")).isEqualTo("AGREED");

        history.history()
                .add("patent-transfer-executed", "{'transferId':'T1','executedOn':'2018-05','sources':['s1']}");
        assertThat(history.computed("2018-04-30", "transfer:T1.status")).isEqualTo("AGREED");
        assertThat(history.computed("2018-05-15", "transfer:T1.status")).isEqualTo("unknown");
        assertThat(history.computed("2018-05-31", "transfer:T1.status")).isEqualTo("EXECUTED");
    }

    @Test
    void agreesAConsiderationWithItsAgreement() {
        history.sign("A1", "'announcedOn':'2017-07-05'");
        history.history()
                .add(
                        "consideration-agreed",
                        "{'considerationId':'C1','agreementId':'A1','kind':'PURCHASE_PRICE','disclosure':'UNDISCLOSED'}");

        assertThat(history.computed("2017-07-04", "consideration:C1.status")).isEqualTo("none");
        assertThat(history.computed("2017-07-05", "consideration:C1.status")).isEqualTo("AGREED");
    }

    @Test
    void countsTheFieldsWithAnOpenConflict() {
        history.history().add("collaboration-area-added", "{'areaId':'iot','name':'IoT','level':'EXPLORATORY'}");
        assertThat(history.computed("2020-01-01", "area:iot.conflicts.count")).isEqualTo("0");

        history.history().attest("area:iot.level", "s3", "CONTRADICTS", "'COMMITTED'");
        history.history().attest("area:iot.level", "s4", "CONTRADICTS", "'COMMITTED'");
        history.history().attest("area:iot.name", "s3", "CONTRADICTS", "'Things'");
        assertThat(history.computed("2020-01-01", "area:iot.conflicts.count")).isEqualTo("2");
        assertThat(history.because("2020-01-01", "area:iot.conflicts.count"))
                .extracting(Because::fact)
                .containsExactly(FactRef.parse("area:iot.level"), FactRef.parse("area:iot.name"));

        history.history().resolve("area:iot.level", "s3");
        assertThat(history.computed("2020-01-01", "area:iot.conflicts.count")).isEqualTo("1");
    }

    @Test
    void computesNothingOfWhatIsNotKnown() {
        assertThat(history.computed("2020-01-01", "agreement:A1.conflicts.count"))
                .isEqualTo("none");
        assertThat(history.on("2020-01-01").all())
                .extracting(fact -> fact.ref().toString())
                .containsExactly("partnership:p.conflicts.count");
    }
}
