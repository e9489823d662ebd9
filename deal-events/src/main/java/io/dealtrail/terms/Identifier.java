package io.dealtrail.terms;

import java.math.BigInteger;
import java.util.regex.Pattern;

/** A party's name in a public scheme: {@code LEI}, {@code WIKIDATA}, or any other. */
public record Identifier(String scheme, String id) {

    private static final Pattern LEI = Pattern.compile("[0-9A-Z]{18}[0-9]{2}");
    private static final Pattern WIKIDATA = Pattern.compile("Q[0-9]+");
    private static final BigInteger MODULUS = BigInteger.valueOf(97);

    public Identifier {
        Given.text(scheme, "scheme");
        Given.required(id, "id");
        if (scheme.equalsIgnoreCase("LEI")) {
            refuse(!isLei(id), "INVALID_LEI", id);
        } else if (scheme.equalsIgnoreCase("WIKIDATA")) {
            refuse(!WIKIDATA.matcher(id).matches(), "INVALID_IDENTIFIER", id);
        } else {
            refuse(id.isBlank(), "INVALID_IDENTIFIER", id);
        }
    }

    /** ISO 17442 with the check digits of ISO 7064 mod 97-10: letters count from 10, and the number leaves 1 when divided by 97. */
    private static boolean isLei(String id) {
        if (!LEI.matcher(id).matches()) {
            return false;
        }
        StringBuilder digits = new StringBuilder();
        id.chars().forEach(c -> digits.append(Character.digit(c, Character.MAX_RADIX)));
        return new BigInteger(digits.toString()).mod(MODULUS).equals(BigInteger.ONE);
    }

    private static void refuse(boolean wrong, String code, String id) {
        if (wrong) {
            throw MalformedTermException.of(code, "not an identifier of its scheme", id);
        }
    }
}
