package io.dealtrail.projection.partnerships;

import io.dealtrail.projection.search.PartnershipSearch;
import io.dealtrail.projection.web.ApiProblem;
import io.dealtrail.terms.MalformedTermException;
import io.dealtrail.terms.PartialDate;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which partnerships a list shows; an empty filter lets all pass, several values of one are or-ed, different ones and-ed.
 *
 * @param found what was searched for, {@code null} where nothing was
 * @param from only where something happened on or after this day; {@code to} likewise
 */
record ListFilter(
        List<String> parties,
        List<String> statuses,
        List<String> areas,
        List<String> kinds,
        PartnershipSearch.@Nullable Found found,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /** Whether nothing but a search leaves anything out. */
    boolean isSearchOnly() {
        return parties.isEmpty()
                && statuses.isEmpty()
                && areas.isEmpty()
                && kinds.isEmpty()
                && from == null
                && to == null;
    }

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
