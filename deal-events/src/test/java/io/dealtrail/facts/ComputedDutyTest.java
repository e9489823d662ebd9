package io.dealtrail.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What follows of areas, obligations and disputes. */
class ComputedDutyTest {

    private final ComputedHistory history = new ComputedHistory();

    private void add(String event, String data) {
        history.history().add(event, data);
    }

    private void area() {
        history.sign("A1", "'signedOn':'2017-07-05'");
        add("collaboration-area-added", "{'areaId':'iot','agreementId':'A1','name':'IoT','level':'COMMITTED'}");
    }

    private String active(String day) {
        return history.computed(day, "area:iot.active");
    }

    @Test
    void restsBetweenSuspensionAndResumption() {
        area();
        add("collaboration-area-suspended", "{'areaId':'iot','on':'2018-01-01'}");
        add("collaboration-area-resumed", "{'areaId':'iot','on':'2018-06'}");
        assertThat(active("2017-12-31")).isEqualTo("YES");
        assertThat(active("2018-01-01")).isEqualTo("NO");
        assertThat(active("2018-05-31")).isEqualTo("NO");
        assertThat(active("2018-06-15")).isEqualTo("UNKNOWN");
        assertThat(active("2018-06-30")).isEqualTo("YES");
    }

    @Test
    void endsWithItsLastDay() {
        area();
        add("collaboration-area-dropped", "{'areaId':'iot','on':'2018-01-01'}");
        assertThat(active("2018-01-01")).isEqualTo("YES");
        assertThat(active("2018-01-02")).isEqualTo("NO");
    }

    private void bound(String more) {
        history.sign("A1", "'signedOn':'2017-07-05','effectiveTo':'2020-12-31'");
        add(
                "obligation-added",
                "{'obligationId':'O1','agreementId':'A1','promisors':['nokia'],'what':'to deliver'," + more + "}");
    }

    private String status(String day) {
        return history.computed(day, "obligation:O1.status");
    }

    private String overdue(String day) {
        return history.computed(day, "obligation:O1.overdue");
    }

    @Test
    void isOverdueFromTheDayAfterItIsDueUntilItIsDone() {
        bound("'kind':'DELIVERY','due':'2018-03'");
        add("obligation-fulfilled", "{'obligationId':'O1','on':'2018-04-10'}");
        assertThat(status("2017-07-04")).isEqualTo("none");
        assertThat(status("2018-04-09")).isEqualTo("OPEN");
        assertThat(overdue("2018-03-01")).isEqualTo("NO");
        assertThat(overdue("2018-03-15")).isEqualTo("UNKNOWN");
        assertThat(overdue("2018-04-01")).isEqualTo("YES");
        assertThat(overdue("2018-04-10")).isEqualTo("NO");
        assertThat(status("2018-04-10")).isEqualTo("FULFILLED");
    }

    @Test
    void isNotDueBeforeWhatItHangsOn() {
        bound("'kind':'DELIVERY','due':{'relativeTo':'agreement:A1.closing','plus':'P30D'}");
        assertThat(overdue("2020-01-01")).isEqualTo("NO");
        assertThat(status("2020-01-01")).isEqualTo("OPEN");
    }

    @Test
    void fallsDueAgainAndAgain() {
        bound("'kind':'PAYMENT','due':'2018-01-31','recurrence':'P1Y'");
        add("obligation-fulfilled", "{'obligationId':'O1','on':'2019-01-15'}");
        assertThat(overdue("2018-01-31")).isEqualTo("NO");
        assertThat(overdue("2018-02-01")).isEqualTo("YES");
        assertThat(overdue("2019-02-01")).isEqualTo("NO");
        assertThat(overdue("2020-02-01")).isEqualTo("YES");
        assertThat(status("2020-02-01")).isEqualTo("OPEN");
    }

    @Test
    void lastsAsLongAsItsAgreementWhereNobodySays() {
        bound("'kind':'NEGATIVE_COVENANT'");
        assertThat(history.computed("2018-01-01", "obligation:O1.until")).isEqualTo("2020-12-31");
        assertThat(status("2020-12-31")).isEqualTo("OPEN");
        assertThat(status("2021-01-01")).isEqualTo("ENDED");
    }

    @Test
    void lastsUntilItsOwnDay() {
        bound("'kind':'NEGATIVE_COVENANT','until':{'relativeTo':'agreement:A1.signing','plus':'P30M'}");
        assertThat(history.computed("2018-01-01", "obligation:O1.until")).isEqualTo("2020-01-04");
        assertThat(status("2020-01-05")).isEqualTo("ENDED");
    }

    private void disputed() {
        history.sign("A1", "'signedOn':'2017-07-05'");
        add(
                "dispute-opened",
                "{'disputeId':'D1','claimants':['nokia'],'respondents':['xiaomi',{'mention':'Foxconn'}],'filedOn':'2016-12-21'}");
    }

    private String dispute(String day) {
        return history.computed(day, "dispute:D1.status");
    }

    @Test
    void isSettledOnceItsPartsAre() {
        disputed();
        add(
                "dispute-partly-settled",
                "{'disputeId':'D1','number':1,'scope':{'respondents':['xiaomi']},'on':'2017-05-23'}");
        add(
                "dispute-partly-settled",
                "{'disputeId':'D1','number':2,'scope':{'respondents':[{'mention':'Foxconn'}]},'on':'2017-07'}");
        assertThat(dispute("2016-12-20")).isEqualTo("none");
        assertThat(dispute("2017-05-22")).isEqualTo("OPEN");
        assertThat(dispute("2017-05-23")).isEqualTo("PARTLY_SETTLED");
        assertThat(dispute("2017-07-15")).isEqualTo("unknown");
        assertThat(dispute("2017-07-31")).isEqualTo("SETTLED");
    }

    @Test
    void consistsOfItsProceedings() {
        disputed();
        add("proceeding-added", "{'disputeId':'D1','proceedingId':'P1','jurisdiction':'DE'}");
        add("proceeding-added", "{'disputeId':'D1','proceedingId':'P2','jurisdiction':'US','respondents':['xiaomi']}");
        add(
                "dispute-partly-settled",
                "{'disputeId':'D1','number':1,'scope':{'respondents':['xiaomi']},'on':'2017-05-23'}");
        assertThat(dispute("2017-05-23")).isEqualTo("PARTLY_SETTLED");
        add(
                "dispute-partly-settled",
                "{'disputeId':'D1','number':2,'scope':{'jurisdictions':['DE']},'on':'2017-05-23'}");
        assertThat(dispute("2017-05-23")).isEqualTo("SETTLED");
    }

    @Test
    void endsWhenItIsWithdrawn() {
        disputed();
        add("dispute-withdrawn", "{'disputeId':'D1','on':'2017-05-23'}");
        assertThat(dispute("2017-05-22")).isEqualTo("OPEN");
        assertThat(dispute("2017-05-23")).isEqualTo("WITHDRAWN");
    }
}
