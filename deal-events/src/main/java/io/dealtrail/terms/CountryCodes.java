package io.dealtrail.terms;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The codes of ISO 3166: countries that exist, and subdivisions of them by their form. */
public final class CountryCodes {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Pattern SUBDIVISION = Pattern.compile("-[A-Z0-9]{1,3}");

    private CountryCodes() {}

    /**
     * An ISO 3166-1 alpha-2 code such as {@code FI}.
     *
     * @throws MalformedTermException if no country has it
     */
    public static String country(String code) {
        if (!isCountry(code)) {
            throw MalformedTermException.malformed("not a country", code);
        }
        return code;
    }

    static boolean isCountry(String code) {
        return COUNTRIES.contains(code);
    }

    /** A country, or a subdivision such as {@code CN-HK}. */
    static void countryOrSubdivision(String code) {
        String rest = code.length() > 2 ? code.substring(2) : "";
        boolean formed = rest.isEmpty() || SUBDIVISION.matcher(rest).matches();
        if (!formed || !isCountry(code.substring(0, code.length() - rest.length()))) {
            throw MalformedTermException.malformed("not a country or subdivision", code);
        }
    }
}
