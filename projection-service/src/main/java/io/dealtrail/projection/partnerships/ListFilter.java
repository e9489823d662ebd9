package io.dealtrail.projection.partnerships;

import io.dealtrail.projection.web.ApiProblem;
import io.dealtrail.terms.MalformedTermException;
import io.dealtrail.terms.PartialDate;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which partnerships a list shows; an empty filter lets all pass, several values of one are or-ed, different ones and-ed.
 *
 * @param q part of an id, name or title, of the partnership or of what is in it
 * @param from only where something happened on or after this day; {@code to} likewise
 */
record ListFilter(
        List<String> parties,
        List<String> statuses,
        List<String> areas,
        List<String> kinds,
        @Nullable String q,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /** The first day of a date that may be a year or a month. */
    static @Nullable LocalDate first(String pointer, @Nullable String text) {
        return text == null ? null : date(pointer, text).earliest();
    }

    /** The last day of a date that may be a year or a month. */
    static @Nullable LocalDate last(String pointer, @Nullable String text) {
        return text == null ? null : date(pointer, text).latest();
    }

    private static PartialDate date(String pointer, String text) {
        try {
            PartialDate date = PartialDate.parse(text);
            if (date.earliest().equals(LocalDate.MIN) || date.latest().equals(LocalDate.MAX)) {
                throw ApiProblem.malformed(pointer, "'" + text + "' is open on one side.");
            }
            return date;
        } catch (MalformedTermException e) {
            throw ApiProblem.malformed(pointer, "'" + text + "' is not a date such as 2017, 2017-07 or 2017-07-05.");
        }
    }
}
