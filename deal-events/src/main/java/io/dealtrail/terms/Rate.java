package io.dealtrail.terms;

/**
 * A sum per unit. Unlike a sum that is paid, it may be finer than the currency's minor units.
 *
 * @param amount a decimal text, not negative
 * @param currency ISO 4217
 * @param per the unit, e.g. {@code device}
 */
public record Rate(String amount, String currency, String per) {

    public Rate {
        Amounts.number(amount);
        Amounts.minorUnits(currency);
        Given.text(per, "per");
    }
}
