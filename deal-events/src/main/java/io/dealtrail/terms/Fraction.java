package io.dealtrail.terms;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An exact fraction such as {@code 1/3}, not negative; echoed as given, equal in lowest terms. */
public final class Fraction implements Comparable<Fraction> {

    private static final Pattern FORM = Pattern.compile("(0|[1-9]\\d{0,17})(?:/([1-9]\\d{0,17}))?");

    public static final Fraction ZERO = parse("0");
    public static final Fraction ONE = parse("1");

    private final String text;
    private final BigInteger numerator;
    private final BigInteger denominator;

    private Fraction(@Nullable String text, BigInteger numerator, BigInteger denominator) {
        BigInteger common = numerator.gcd(denominator);
        this.numerator = numerator.divide(common);
        this.denominator = denominator.divide(common);
        this.text = text != null ? text : this.numerator + "/" + this.denominator;
    }

    /**
     * Reads {@code n/d} or a whole number, each of up to 18 digits.
     *
     * @throws MalformedTermException if it is not such a fraction
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Fraction parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw MalformedTermException.malformed("not a fraction", text);
        }
        String divisor = parts.group(2);
        return new Fraction(
                text, new BigInteger(parts.group(1)), divisor == null ? BigInteger.ONE : new BigInteger(divisor));
    }

    /** In lowest terms. */
    public BigInteger numerator() {
        return numerator;
    }

    /** In lowest terms, positive. */
    public BigInteger denominator() {
        return denominator;
    }

    public Fraction plus(Fraction other) {
        return new Fraction(
                null,
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    /** What is left; empty where the other is the greater one. */
    public Optional<Fraction> minus(Fraction other) {
        BigInteger left = numerator.multiply(other.denominator).subtract(other.numerator.multiply(denominator));
        return left.signum() < 0
                ? Optional.empty()
                : Optional.of(new Fraction(null, left, denominator.multiply(other.denominator)));
    }

    @Override
    public int compareTo(Fraction other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Fraction fraction
                && numerator.equals(fraction.numerator)
                && denominator.equals(fraction.denominator);
    }

    @Override
    public int hashCode() {
        return 31 * numerator.hashCode() + denominator.hashCode();
    }

    @JsonValue
    @Override
    public String toString() {
        return text;
    }
}
