package io.dealtrail.terms;

import java.util.Set;
import java.util.regex.Pattern;

/** Where a dispute is fought: ISO 3166 codes, the codes of regional offices and courts, or what a source calls it. */
public final class Jurisdictions {

    private static final Pattern CODE = Pattern.compile("[A-Z]{2}(-[A-Z0-9]{1,3})?");
    private static final Set<String> REGIONAL = Set.of("EU", "EP", "UK", "WO");

    private Jurisdictions() {}

    /**
     * What looks like a country's code is one.
     *
     * @throws MalformedTermException if it is not
     */
    public static void check(String jurisdiction) {
        Given.text(jurisdiction, "jurisdiction");
        if (CODE.matcher(jurisdiction).matches() && !REGIONAL.contains(jurisdiction)) {
            CountryCodes.countryOrSubdivision(jurisdiction);
        }
    }
}
