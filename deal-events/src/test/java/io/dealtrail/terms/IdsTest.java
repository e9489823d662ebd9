package io.dealtrail.terms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The two spellings of ids, and the addresses that are made of them. */
class IdsTest {

    private static final String LONGEST = "a".repeat(64);

    @ParameterizedTest
    @ValueSource(strings = {"nokia", "0", "nokia-xiaomi-s1", "0197d5b2-8c1e-7a3b-9f00-1234567890ab", "a-"})
    void areLowerCaseOutside(String id) {
        assertThat(Ids.outer(id)).isEqualTo(id);
        assertThat(Ids.inner(id)).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A1", "T1", "Nokia"})
    void mayHaveCapitalsInside(String id) {
        assertThat(Ids.inner(id)).isEqualTo(id);
        Refused.malformed(() -> Ids.outer(id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-a", "a_b", "a.b", "a/b", "a b", "é", "a\n", "١"})
    void haveNothingElse(String id) {
        Refused.malformed(() -> Ids.outer(id));
        Refused.malformed(() -> Ids.inner(id));
    }

    @ParameterizedTest
    @ValueSource(ints = {64})
    void haveAtMost64Characters(int longest) {
        assertThat(Ids.outer(LONGEST)).hasSize(longest);
        Refused.malformed(() -> Ids.outer(LONGEST + "a"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "area:iot.level",
                "agreement:A1",
                "transfer:T1.assets.count",
                "agreement:A1.renewals.1",
                "p2/agreement:B1.closing",
                "partnership:nokia-xiaomi.relatedDeals.R1",
                "area:net-infra.roles.nokia",
            })
    void addressFacts(String text) {
        assertThat(FactRef.parse(text)).hasToString(text);
        assertThat(FactRef.parse(text).field("x").object())
                .isEqualTo(FactRef.parse(text).object());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "area",
                ":iot",
                "area:",
                "area:.level",
                "area:iot.",
                "area:iot..level",
                "area:iot.level.",
                "area:iot.le vel",
                "planet:mars",
                "party:Nokia",
                "P2/agreement:B1",
                "/agreement:B1",
                "p/q/agreement:B1",
                "area:iot:level",
            })
    void addressNothingElse(String text) {
        Refused.malformed(() -> FactRef.parse(text));
    }
}
