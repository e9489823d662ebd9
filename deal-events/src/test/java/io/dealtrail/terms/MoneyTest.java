package io.dealtrail.terms;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealtrail.events.EventJson;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sums, ranges, rates and prices. */
class MoneyTest {

    @ParameterizedTest
    @CsvSource({"1700000000.00,EUR", "0,USD", "0.5,EUR", "5,JPY", "1.234,KWD", "10.50,DEM"})
    void isASumOfACurrency(String amount, String currency) {
        assertThat(sum(amount, currency).amount()).isEqualTo(amount);
    }

    @ParameterizedTest
    @CsvSource({
        "-1,EUR,INVALID_MONEY",
        "-0.01,EUR,INVALID_MONEY",
        "-0,EUR,INVALID_MONEY",
        "1.234,EUR,INVALID_MONEY",
        "1.5,JPY,INVALID_MONEY",
        "1.2345,KWD,INVALID_MONEY",
        "1,EUX,MALFORMED",
        "1,eur,MALFORMED",
        "1,XXX,MALFORMED",
        "1,XAU,MALFORMED",
        "'',EUR,MALFORMED",
        "1e3,EUR,MALFORMED",
        "01,EUR,MALFORMED",
        "1.,EUR,MALFORMED",
        "'1,000',EUR,MALFORMED",
        "NaN,EUR,MALFORMED",
        "1111111111111111111111111,EUR,MALFORMED",
    })
    void isNothingElse(String amount, String currency, String code) {
        Refused.with(code, () -> sum(amount, currency));
    }

    @Test
    void isEqualAsANumber() {
        assertThat(sum("5.00", "EUR"))
                .isEqualTo(sum("5", "EUR"))
                .isEqualTo(new Money("5", "EUR", false))
                .hasSameHashCodeAs(sum("5", "EUR"))
                .isNotEqualTo(sum("5", "USD"))
                .isNotEqualTo(sum("5.01", "EUR"))
                .isNotEqualTo(new Money("5", "EUR", true));
    }

    @Test
    void rangesUpwardsInOneCurrency() {
        Money two = sum("2.00", "EUR");
        assertThat(new MoneyRange(two, sum("2", "EUR")).from()).isEqualTo(two);
        Refused.with("INVALID_MONEY", () -> new MoneyRange(two, sum("1.99", "EUR")));
        Refused.malformed(() -> new MoneyRange(two, sum("3", "USD")));
    }

    @Test
    void mayBeFinerAsARate() {
        assertThat(new Rate("0.125", "USD", "device").amount()).isEqualTo("0.125");
        Refused.with("INVALID_MONEY", () -> new Rate("-1", "USD", "device"));
        Refused.malformed(() -> new Rate("1", "US", "device"));
        Refused.malformed(() -> new Rate("1", "USD", " "));
    }

    @Test
    void isAtMostOnePrice() {
        Money one = sum("1", "EUR");
        assertThat(new Price(null, null, null, List.of()).saysNothing()).isTrue();
        assertThat(EventJson.mapper().writeValueAsString(new Price(one, null, null, List.of())))
                .isEqualTo("{\"amount\":{\"amount\":\"1\",\"currency\":\"EUR\"}}");
        assertThat(new Price(one, null, null, List.of()).saysNothing()).isFalse();
        Refused.malformed(() -> new Price(one, new MoneyRange(one, one), null, List.of()));
        Refused.malformed(() ->
                new Price(one, null, null, List.of(new Share(List.of(PartyRef.party("nokia")), Fraction.ONE))));
    }

    private static Money sum(String amount, String currency) {
        return new Money(amount, currency, null);
    }
}
