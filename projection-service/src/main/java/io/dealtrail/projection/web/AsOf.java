package io.dealtrail.projection.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * The two dates of a question: the day of the world that it is about, and when the answer was to be known.
 *
 * @param validAt the day of the world
 * @param knownAt what was known up to and with this instant counts, in microseconds
 * @param now whether no {@code knownAt} was asked for: then everything that is applied counts, whatever the clocks of others say
 */
public record AsOf(LocalDate validAt, Instant knownAt, boolean now) {

    static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    /** Whether anything can be asked for this day. */
    static boolean canBe(LocalDate day) {
        return !day.isBefore(FIRST) && !day.isAfter(LAST);
    }

    /** Whether anything can be asked for this instant. */
    static boolean canBe(Instant at) {
        return !at.isBefore(FIRST.atStartOfDay(ZoneOffset.UTC).toInstant())
                && at.isBefore(LAST.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    /** Says in the headers of an answer which dates it is about. */
    public void echo(HttpServletResponse response) {
        response.setHeader("Valid-At", validAt.toString());
        response.setHeader("Known-At", knownAt.toString());
    }
}
