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

    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

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
            OffsetDateTime at = OffsetDateTime.parse(text.replace(' ', '+'));
            requireSane(pointer, at.toLocalDate());
            return at.toInstant().truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeException e) {
            throw malformed(pointer, text, "a date (2017-07-05) or an instant with its offset (2017-07-05T12:00:00Z)");
        }
    }

    private static LocalDate day(String pointer, String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            requireSane(pointer, day);
            return day;
        } catch (DateTimeException e) {
            throw malformed(pointer, text, "a date (2017-07-05)");
        }
    }

    private static void requireSane(String pointer, LocalDate day) {
        if (day.isBefore(FIRST) || day.isAfter(LAST)) {
            throw malformed(pointer, day.toString(), "a date from 0001-01-01 to 9999-12-31");
        }
    }

    private static ApiProblem malformed(String pointer, String text, String expected) {
        return ApiProblem.malformed(pointer, "'" + text + "' is not " + expected + ".");
    }
}
