package io.dealtrail.projection.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a day of the world and a time of knowledge from two parameters, whatever they are called. */
@Component
public class AsOfParameters {

    private final Clock clock;

    AsOfParameters(Clock clock) {
        this.clock = clock;
    }

    /** As asked; what is left out is today, and everything known now. */
    public AsOf read(String dayName, @Nullable String validAt, String timeName, @Nullable String knownAt) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new AsOf(
                validAt == null ? LocalDate.ofInstant(now, ZoneOffset.UTC) : day("?" + dayName, validAt),
                knownAt == null ? now : instant("?" + timeName, knownAt),
                knownAt == null);
    }

    private static Instant instant(String pointer, String text) {
        if (text.indexOf('T') < 0) {
            return day(pointer, text)
                    .plusDays(1)
                    .atStartOfDay()
                    .toInstant(ZoneOffset.UTC)
                    .minus(1, ChronoUnit.MICROS);
        }
        try {
            // A plus sign that nobody escaped arrives as a space.
            Instant at =
                    OffsetDateTime.parse(text.replace(' ', '+')).toInstant().truncatedTo(ChronoUnit.MICROS);
            requireSane(pointer, text, AsOf.canBe(at));
            return at;
        } catch (DateTimeException e) {
            throw malformed(pointer, text, "a date (2017-07-05) or an instant with its offset (2017-07-05T12:00:00Z)");
        }
    }

    private static LocalDate day(String pointer, String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            requireSane(pointer, text, AsOf.canBe(day));
            return day;
        } catch (DateTimeException e) {
            throw malformed(pointer, text, "a date (2017-07-05)");
        }
    }

    private static void requireSane(String pointer, String text, boolean sane) {
        if (!sane) {
            throw malformed(pointer, text, "a date from " + AsOf.FIRST + " to " + AsOf.LAST);
        }
    }

    private static ApiProblem malformed(String pointer, String text, String expected) {
        return ApiProblem.malformed(pointer, "'" + text + "' is not " + expected + ".");
    }
}
