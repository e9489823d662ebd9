package io.dealtrail.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealtrail.terms.FactRef;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What follows of considerations and rate cards. */
class ComputedMoneyTest {

    private final ComputedHistory history = new ComputedHistory();

    private void owed(String more) {
        history.sign("A1", "'signedOn':'2017-07-05'");
        history.history()
                .add(
                        "consideration-agreed",
                        "{'considerationId':'C1','agreementId':'A1','kind':'LICENSE_FEE','disclosure':'DISCLOSED',"
                                + more + "}");
    }

    private void paid(int number, String amount, String on) {
        history.history()
                .add(
                        "payment-recorded",
                        "{'considerationId':'C1','number':" + number + ",'amount':" + amount + ",'on':'" + on + "'}");
    }

    private String status(String day) {
        return history.computed(day, "consideration:C1.status");
    }

    @Test
    void isPaidOnceAllIs() {
        owed("'amount':{'amount':'100','currency':'EUR'}");
        paid(1, "{'amount':'60.00','currency':'EUR'}", "2017-08-01");
        paid(2, "{'amount':'40','currency':'EUR'}", "2017-09");
        assertThat(status("2017-07-04")).isEqualTo("none");
        assertThat(status("2017-07-31")).isEqualTo("AGREED");
        assertThat(status("2017-08-01")).isEqualTo("PARTLY_PAID");
        assertThat(status("2017-09-15")).isEqualTo("unknown");
        assertThat(status("2017-09-30")).isEqualTo("PAID");
    }

    @Test
    void isUnknownWhereTheSumIs() {
        owed("'range':{'from':{'amount':'1','currency':'EUR'},'to':{'amount':'2','currency':'EUR'}}");
        paid(1, "{'amount':'1','currency':'EUR'}", "2017-08-01");
        assertThat(status("2017-08-01")).isEqualTo("unknown");
    }

    @Test
    void countsWhatIsPaidOfItsParts() {
        owed("'amount':{'amount':'100','currency':'EUR'}");
        history.history()
                .add(
                        "consideration-agreed",
                        "{'considerationId':'C2','agreementId':'A1','kind':'LICENSE_FEE','disclosure':'UNDISCLOSED','partOf':'C1'}");
        history.history()
                .add(
                        "payment-recorded",
                        "{'considerationId':'C2','number':1,'amount':{'amount':'100','currency':'EUR'},'on':'2017-08-01'}");
        assertThat(status("2017-08-01")).isEqualTo("PAID");
    }

    @Test
    void comparesNoOtherCurrency() {
        owed("'amount':{'amount':'100','currency':'EUR'}");
        paid(1, "{'amount':'100','currency':'USD'}", "2017-08-01");
        assertThat(status("2017-08-01")).isEqualTo("unknown");
    }

    @Test
    void lapsesWithTheClosingThatNeverComes() {
        history.sign("B", "'signedOn':'2017-01-01','types':['SHARE_PURCHASE']");
        owed("'amount':{'amount':'100','currency':'EUR'},'contingentOn':'agreement:B.closing'");
        history.history().add("agreement-terminated", "{'agreementId':'B','on':'2018-03-01','reason':'no financing'}");
        assertThat(status("2018-03-01")).isEqualTo("AGREED");
        assertThat(status("2018-03-02")).isEqualTo("LAPSED");
    }

    @Test
    void isNoFeeForAnEndOnceItIsClosed() {
        history.sign("B", "'signedOn':'2017-01-01','types':['SHARE_PURCHASE']");
        history.history()
                .add(
                        "consideration-agreed",
                        "{'considerationId':'C1','agreementId':'B','kind':'TERMINATION_FEE','disclosure':'UNDISCLOSED'}");
        history.history().add("agreement-closed", "{'agreementId':'B','on':'2018-03-01'}");
        assertThat(status("2018-02-28")).isEqualTo("AGREED");
        assertThat(status("2018-03-01")).isEqualTo("LAPSED");
    }

    @Test
    void isRetainedWhereItSurvivesAndIsNotGivenBack() {
        owed("'amount':{'amount':'100','currency':'EUR'},'refundable':false");
        paid(1, "{'amount':'100','currency':'EUR'}", "2017-08-01");
        history.history()
                .add(
                        "agreement-abandoned",
                        "{'agreementId':'A1','on':'2018-03-01','reason':'forbidden','surviving':['consideration:C1']}");
        assertThat(status("2018-02-28")).isEqualTo("PAID");
        assertThat(status("2018-03-02")).isEqualTo("RETAINED");
    }

    @Test
    void leavesNoTransferAgreedOfWhatWasGivenUp() {
        history.sign("A1", "'signedOn':'2017-07-05'");
        history.history()
                .add(
                        "patent-transfer-agreed",
                        "{'transferId':'T1','agreementId':'A1','transferors':['nokia'],'transferees':['xiaomi'],'assets':{'kind':'NUMBERED','patents':['EP.1000000']}}");
        history.history().add("agreement-abandoned", "{'agreementId':'A1','on':'2018-03-01','reason':'forbidden'}");
        assertThat(history.computed("2018-02-28", "transfer:T1.status")).isEqualTo("AGREED");
        assertThat(history.computed("2018-03-02", "transfer:T1.status")).isEqualTo("LAPSED");
    }

    @Test
    void isOpenUntilItIsDetermined() {
        owed("'determinedBy':'ICC'");
        history.history()
                .add(
                        "consideration-determined",
                        "{'considerationId':'C1','by':'ICC','on':'2018-01-01','amount':{'amount':'5','currency':'EUR'}}");
        FactRef amount = FactRef.parse("consideration:C1.amount.amount");
        assertThat(history.history().facts().asOf(LocalDate.parse("2017-12-31")).get(amount))
                .isEmpty();
        assertThat(history.history()
                        .facts()
                        .asOf(LocalDate.parse("2018-01-01"))
                        .get(amount)
                        .orElseThrow()
                        .value())
                .hasToString("\"5\"");
    }

    @Test
    void costsWhatTheTierOfTheSigningDaySays() {
        history.sign("P", "'signedOn':'2016-01-01'");
        history.sign("L1", "'signedOn':'2022-08-31','under':'P'");
        history.sign("L2", "'signedOn':'2022-09-01','under':'P'");
        history.sign("L3", "'signedOn':'2022','under':'P'");
        history.history()
                .add(
                        "rate-card-set",
                        "{'agreementId':'P','number':1,'tiers':[{'rate':{'amount':'15','currency':'USD'},'per':'vehicle','signedUntil':'2022-08-31'},"
                                + "{'rate':{'amount':'20','currency':'USD'},'per':'vehicle','signedFrom':'2022-09-01'}]}");
        assertThat(rate("L1")).contains("15");
        assertThat(rate("L2")).contains("20");
        assertThat(rate("L3")).isEqualTo("unknown");
        assertThat(rate("P")).isEqualTo("none");
    }

    private String rate(String agreement) {
        return history.on("2023-01-01")
                .get(FactRef.of("agreement", agreement, "rate"))
                .map(fact -> fact.value() == null ? "unknown" : fact.value().toString())
                .orElse("none");
    }
}
