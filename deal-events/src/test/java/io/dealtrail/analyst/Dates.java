package io.dealtrail.analyst;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Two dates of a question.
 *
 * @param validAt the day of the world; {@code null} for today
 * @param knownAt what was known by the end of that day; {@code null} for now
 */
public record Dates(@Nullable LocalDate validAt, @Nullable LocalDate knownAt) {

    public static Dates of(@Nullable String validAt, @Nullable String knownAt) {
        return new Dates(
                validAt == null ? null : LocalDate.parse(validAt), knownAt == null ? null : LocalDate.parse(knownAt));
    }

    /** As the HTTP interface takes them. */
    String query() {
        return (validAt == null ? "" : "&validAt=" + validAt) + (knownAt == null ? "" : "&knownAt=" + knownAt);
    }

    /** The second one alone, as the first parameter of an address. */
    String knownQuery() {
        return knownAt == null ? "" : "?knownAt=" + knownAt;
    }

    /** As the functions take them by name. */
    String arguments() {
        return "valid_at => %s, %s".formatted(validAt == null ? "null" : "'" + validAt + "'", knowledge());
    }

    /** The second one alone. */
    String knowledge() {
        return "known_at => " + (knownAt == null ? "null" : "analyst_v1.end_of('" + knownAt + "')");
    }
}
