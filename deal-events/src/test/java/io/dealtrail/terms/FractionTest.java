package io.dealtrail.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Exact parts of a whole. */
class FractionTest {

    @ParameterizedTest
    @ValueSource(strings = {"1/3", "2/6", "1", "0", "0/5", "3/2", "999999999999999999/999999999999999998"})
    void areEchoedAsGiven(String text) {
        assertThat(Fraction.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1/0",
                "-1/3",
                "1/-3",
                "01/3",
                "1/3/1",
                "1/",
                "/3",
                "0.5",
                "50%",
                "1 /3",
                "1234567890123456789/3"
            })
    void areRefusedOtherwise(String text) {
        Refused.malformed(() -> Fraction.parse(text));
    }

    @Test
    void areEqualInLowestTerms() {
        assertThat(Fraction.parse("2/6")).isEqualTo(Fraction.parse("1/3")).hasSameHashCodeAs(Fraction.parse("1/3"));
        assertThat(Fraction.parse("1/3")).isNotEqualTo(Fraction.parse("333333/1000000"));
        assertThat(Fraction.parse("1/3")).isLessThan(Fraction.parse("1/2"));
    }

    @Test
    void addUpExactly() {
        assertThat(Fraction.parse("1/3").plus(Fraction.parse("1/6"))).hasToString("1/2");
    }

    @Test
    void sumToTheWholeAsShares() {
        Share third = new Share(List.of(PartyRef.party("apple")), Fraction.parse("1/3"));
        Share.requireWhole(List.of());
        Share.requireWhole(Collections.nCopies(3, third));
        Refused.with("SHARES_NOT_100", () -> Share.requireWhole(Collections.nCopies(2, third)));
        Refused.with("SHARES_NOT_100", () -> new Price(null, null, null, Collections.nCopies(4, third)));
        Refused.malformed(() -> new Share(List.of(), Fraction.ONE));
    }
}
