package io.dealtrail.terms;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A sum in one currency, echoed as given and compared as a number: 5 and 5.00 EUR are equal.
 *
 * @param amount a decimal text, not negative, with no more decimals than the currency has minor units
 * @param currency ISO 4217, e.g. {@code EUR}
 * @param approximate absent means exact
 */
public record Money(
        String amount, String currency, @Nullable Boolean approximate) {

    public Money {
        BigDecimal number = Amounts.number(amount);
        if (number.scale() > Amounts.minorUnits(currency)) {
            throw new MalformedTermException("INVALID_MONEY", currency + " has no sum of " + amount);
        }
    }

    public BigDecimal number() {
        return new BigDecimal(amount);
    }

    /** Not a getter: JSON tells an approximate sum from one of which it is not said. */
    private boolean inexact() {
        return Boolean.TRUE.equals(approximate);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Money money
                && currency.equals(money.currency)
                && inexact() == money.inexact()
                && number().compareTo(money.number()) == 0;
    }

    @Override
    public int hashCode() {
        return 31 * currency.hashCode() + number().stripTrailingZeros().hashCode();
    }
}
