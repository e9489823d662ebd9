package io.dealtrail.terms;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is charged per unit: a sum, which may be finer than the currency's minor units, or a fraction of the unit's price. On the wire
 * {@code {"amount":"0.105","currency":"USD"}} or {@code "1/200"}.
 *
 * @param share {@code null} where it is a sum
 */
public record TierRate(
        @Nullable String amount,
        @Nullable String currency,
        @Nullable Fraction share) {

    public TierRate {
        Given.refuse((amount == null) == (share == null), "a rate is a sum or a fraction");
        if (amount != null) {
            Amounts.number(amount);
            Amounts.minorUnits(Given.required(currency, "currency"));
        }
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static TierRate share(String fraction) {
        return new TierRate(null, null, Fraction.parse(fraction));
    }

    @JsonCreator
    public static TierRate of(@JsonProperty("amount") String amount, @JsonProperty("currency") String currency) {
        return new TierRate(Given.required(amount, "amount"), currency, null);
    }

    /** For people. */
    public String text() {
        return share == null ? amount + " " + currency : share.toString();
    }

    @JsonValue
    Object json() {
        Map<String, Object> sum = new LinkedHashMap<>();
        sum.put("amount", String.valueOf(amount));
        sum.put("currency", String.valueOf(currency));
        return share == null ? sum : share;
    }
}
