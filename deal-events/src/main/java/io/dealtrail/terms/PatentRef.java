package io.dealtrail.terms;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A patent document by {@code office.number.kind}, e.g. {@code EP.1000000.B1}: the office by WIPO ST.3, the kind, which may be left out,
 * by WIPO ST.16. Echoed as given; equal without regard to letter case and to the {@code /} and {@code -} that offices print in numbers.
 */
public final class PatentRef {

    private static final Pattern FORM = Pattern.compile("([A-Z]{2})\\.([A-Z0-9][A-Z0-9/-]{0,29})(?:\\.([A-Z][0-9]?))?");

    private final String text;
    private final String office;
    private final String number;
    private final @Nullable String kind;

    private PatentRef(String text, String office, String number, @Nullable String kind) {
        this.text = text;
        this.office = office;
        this.number = number;
        this.kind = kind;
    }

    /**
     * Reads the dotted form.
     *
     * @throws MalformedTermException if no office has that code, or its documents have no such number or kind
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static PatentRef parse(String text) {
        Matcher parts = FORM.matcher(text.toUpperCase(Locale.ROOT));
        if (!parts.matches()) {
            throw MalformedTermException.of("INVALID_PATENT_NUMBER", "not office.number.kind", text);
        }
        String office = PatentOffices.office(parts.group(1));
        String number = parts.group(2).replaceAll("[/-]", "");
        PatentNumbers.check(office, number, parts.group(3), text);
        return new PatentRef(text, office, number, parts.group(3));
    }

    /** WIPO ST.3, e.g. {@code EP}. */
    public String office() {
        return office;
    }

    /** Without separators, e.g. {@code 1000000}. */
    public String number() {
        return number;
    }

    /** WIPO ST.16, e.g. {@code B1}, or {@code null} where it was left out. */
    public @Nullable String kind() {
        return kind;
    }

    /** Whether both are documents of one patent: one title, whatever the kind. */
    public boolean samePatent(PatentRef other) {
        return office.equals(other.office) && number.equals(other.number);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PatentRef patent && samePatent(patent) && Objects.equals(kind, patent.kind);
    }

    @Override
    public int hashCode() {
        return Objects.hash(office, number, kind);
    }

    @JsonValue
    @Override
    public String toString() {
        return text;
    }
}
