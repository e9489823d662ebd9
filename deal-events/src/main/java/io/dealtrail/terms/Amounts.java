package io.dealtrail.terms;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What sums of money and rates have in common: a decimal text that is not negative, and a currency of ISO 4217. */
final class Amounts {

    private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9]\\d{0,23})(\\.\\d{1,12})?");

    /** Currencies of ISO 4217 past and present, without metals and the like, which have no minor units. */
    private static final Map<String, Integer> MINOR_UNITS = Currency.availableCurrencies()
            .filter(currency -> currency.getDefaultFractionDigits() >= 0)
            .collect(Collectors.toUnmodifiableMap(Currency::getCurrencyCode, Currency::getDefaultFractionDigits));

    private Amounts() {}

    static BigDecimal number(String amount) {
        if (!DECIMAL.matcher(Given.required(amount, "amount")).matches()) {
            throw MalformedTermException.malformed("not an amount", amount);
        }
        BigDecimal number = new BigDecimal(amount);
        if (amount.startsWith("-")) {
            throw MalformedTermException.of("INVALID_MONEY", "negative", amount);
        }
        return number;
    }

    /** How many digits the currency's minor units have. */
    static int minorUnits(String code) {
        Given.required(code, "currency");
        Integer digits = MINOR_UNITS.get(code);
        if (digits == null) {
            throw MalformedTermException.malformed("not a currency", code);
        }
        return digits;
    }
}
