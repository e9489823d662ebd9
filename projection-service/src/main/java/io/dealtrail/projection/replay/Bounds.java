package io.dealtrail.projection.replay;

import io.dealtrail.projection.web.ApiProblem;
import io.dealtrail.terms.MalformedTermException;
import io.dealtrail.terms.PartialDate;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Reads where a replay begins and ends: an EDTF date is its first day as a beginning and its last as an end. */
final class Bounds {

    static final String FROM = "?from";
    static final String TO = "?to";

    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private Bounds() {}

    static LocalDate firstDay(String text) {
        return sane(FROM, date(FROM, text).earliest());
    }

    static LocalDate lastDay(String text) {
        return sane(TO, date(TO, text).latest());
    }

    static Instant firstInstant(String text) {
        return isInstant(text) ? instant(FROM, text) : startOf(firstDay(text));
    }

    static Instant lastInstant(String text) {
        return isInstant(text)
                ? instant(TO, text)
                : startOf(lastDay(text).plusDays(1)).minus(1, ChronoUnit.MICROS);
    }

    /** Refuses a replay that would begin after its end. */
    static <T extends Comparable<? super T>> void requireOrder(T from, T to) {
        if (from.compareTo(to) > 0) {
            throw ApiProblem.malformed(FROM, "The replay would begin at " + from + ", after its end at " + to + ".");
        }
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static boolean isInstant(String text) {
        return text.indexOf('T') >= 0;
    }

    private static Instant instant(String pointer, String text) {
        try {
            // A plus sign that nobody escaped arrives as a space.
            OffsetDateTime at = OffsetDateTime.parse(text.replace(' ', '+'));
            sane(pointer, at.toLocalDate());
            return at.toInstant().truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeException e) {
            throw malformed(pointer, text, "an instant with its offset, such as 2017-07-05T12:00:00Z");
        }
    }

    private static PartialDate date(String pointer, String text) {
        try {
            return PartialDate.parse(text);
        } catch (MalformedTermException e) {
            throw malformed(pointer, text, "a date such as 2017, 2017-07 or 2017-07-05");
        }
    }

    private static LocalDate sane(String pointer, LocalDate day) {
        if (day.isBefore(FIRST) || day.isAfter(LAST)) {
            throw malformed(pointer, day.toString(), "a date from 0001-01-01 to 9999-12-31");
        }
        return day;
    }

    private static ApiProblem malformed(String pointer, String text, String expected) {
        return ApiProblem.malformed(pointer, "'" + text + "' is not " + expected + ".");
    }
}
