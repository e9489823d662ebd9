package io.dealtrail.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is only rumoured is no more than that. */
class RumoursTest {

    private final ComputedHistory history = new ComputedHistory();

    private void rumour(String id, String more) {
        history.history()
                .add("rumour-recorded", "{'rumourId':'" + id + "','text':'they talk'," + more + ",'sources':['s1']}");
    }

    private String status() {
        return history.computed("2017-06-01", "agreement:A1.status");
    }

    @Test
    void isTheStatusOfWhatNothingElseIsKnownOf() {
        assertThat(status()).isEqualTo("none");
        rumour("R1", "'about':['agreement:A1']");
        assertThat(status()).isEqualTo("RUMOURED");
        assertThat(history.on("2017-06-01").rumoured()).hasSize(1);
        history.sign("A1", "'signedOn':'2017-07-05'");
        assertThat(status()).isEqualTo("none");
        assertThat(history.on("2017-06-01").rumoured()).isEmpty();
    }

    @Test
    void isGoneOnceItIsDenied() {
        rumour("R1", "'claims':[{'factRef':'agreement:A1.signedOn','claim':'2017-05'}]");
        assertThat(status()).isEqualTo("RUMOURED");
        history.history().add("rumour-resolved", "{'rumourId':'R1','outcome':'DENIED'}");
        assertThat(status()).isEqualTo("none");
    }

    @Test
    void staysOneUntilSomethingIsKnown() {
        rumour("R1", "'about':['agreement:A1','whatever words: these']");
        history.history().add("rumour-resolved", "{'rumourId':'R1','outcome':'CONFIRMED'}");
        assertThat(status()).isEqualTo("RUMOURED");
    }
}
