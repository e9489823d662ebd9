package io.dealtrail.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealtrail.terms.FactRef;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What moves a date that came out when the act on which it hangs had happened, whatever is said of the date besides. */
class ResolvedDatesTest {

    private static final String END = "agreement:A1.effectiveTo";
    private static final String HANGS = "{'relativeTo':'agreement:A2.closing','plus':'P6Y'}";

    private final History history = History.opened();

    @BeforeEach
    void anAgreementEndsSixYearsAfterTheClosingOfAnother() {
        for (String id : new String[] {"A1", "A2"}) {
            history.add(
                    "agreement-signed",
                    "{'agreementId':'" + id
                            + "','types':['ASSET_PURCHASE'],'parties':['nokia','xiaomi'],'sources':['s1']}");
        }
        history.add(
                "agreement-term-set",
                "{'agreementId':'A1','term':{'kind':'YEARS','n':6},'effectiveTo':" + HANGS + ",'sources':['s2']}");
        history.add(
                "relative-dates-resolved",
                "{'agreementId':'A1','dates':[{'factRef':'" + END + "','on':'2023-09-24'}],'sources':['s3']}");
    }

    @Test
    void isTheClosing() {
        closeTheOther();
    }

    /** The renewal holds last, but not before its day. */
    @Test
    void isTheClosingAfterARenewalToo() {
        history.add(
                "agreement-renewed",
                "{'agreementId':'A1','number':1,'signedOn':'2025-05-19','newEffectiveTo':'2029-10-25','sources':['s1']}");

        closeTheOther();
    }

    /** What it came out to was said of the date as it was known then. */
    @Test
    void isTheClosingThoughTheDateWasCorrectedSince() {
        history.correct(END, HANGS, "'2013-03-25'");

        closeTheOther();
    }

    private void closeTheOther() {
        RecordedEvent closed =
                history.add("agreement-closed", "{'agreementId':'A2','on':'2017-09-25','sources':['s1']}");

        assertThat(history.at("2020-01-01", END).orElseThrow().value()).isEqualTo(History.json("'2023-09-24'"));
        assertThat(history.facts().touchedBy(closed)).contains(FactRef.parse(END));
    }
}
