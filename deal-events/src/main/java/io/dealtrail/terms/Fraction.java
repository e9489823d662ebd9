package io.dealtrail.terms;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** An exact fraction such as {@code 1/3}. */
public record Fraction(long numerator, long denominator) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Fraction parse(String text) {
        String[] parts = text.split("/", -1);
        return new Fraction(Long.parseLong(parts[0]), parts.length == 1 ? 1 : Long.parseLong(parts[1]));
    }

    @JsonValue
    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }
}
