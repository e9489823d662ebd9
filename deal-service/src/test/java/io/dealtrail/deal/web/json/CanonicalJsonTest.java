package io.dealtrail.deal.web.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What says the same is spelt the same. */
class CanonicalJsonTest {

    @Test
    void leavesOutWhatCarriesNoMeaning() {
        assertThat(canonical("{ \"b\" : [1, 2.50, {\"y\":null,\"x\":true}],\n\"a\":\"\\u0041\\n\"}"))
                .isEqualTo("{\"a\":\"A\\n\",\"b\":[1,2.50,{\"x\":true,\"y\":null}]}");
        assertThat(canonical("{}")).isEqualTo("{}");
    }

    @Test
    void keepsTheOrderOfLists() {
        assertThat(hash("{\"a\":[1,2]}")).isNotEqualTo(hash("{\"a\":[2,1]}"));
    }

    @Test
    void tellsTextsFromNumbers() {
        assertThat(hash("{\"a\":\"1\"}")).isNotEqualTo(hash("{\"a\":1}"));
    }

    private static String canonical(String json) {
        return CanonicalJson.write(StrictJson.parse(json));
    }

    private static String hash(String json) {
        return CanonicalJson.hash("aim", StrictJson.parse(json));
    }
}
