package io.dealtrail.projection.deals;

import io.dealtrail.facts.Answer;
import io.dealtrail.projection.web.ApiProblem;
import io.dealtrail.terms.MalformedTermException;
import io.dealtrail.terms.PartialDate;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The days of the world that a list is limited to, both inclusive; {@code null} is open.
 *
 * @param from first day
 * @param to last day
 */
record Days(@Nullable LocalDate from, @Nullable LocalDate to) {

    /** Reads the parameters {@code from} and {@code to}, each an EDTF date: the first day of the one, the last of the other. */
    static Days of(@Nullable String from, @Nullable String to) {
        return new Days(
                from == null ? null : date("?from", from).earliest(),
                to == null ? null : date("?to", to).latest());
    }

    private static PartialDate date(String pointer, String text) {
        try {
            return PartialDate.parse(text);
        } catch (MalformedTermException e) {
            throw ApiProblem.malformed(pointer, "'" + text + "' is not a date such as 2017, 2017-07 or 2017-07-05.");
        }
    }

    /** A date that is stated as such; empty where there is none, or it hangs on something else. */
    static Optional<PartialDate> stated(@Nullable JsonNode value) {
        if (value == null || !value.isString()) {
            return Optional.empty();
        }
        try {
            return Optional.of(PartialDate.parse(value.stringValue()));
        } catch (MalformedTermException notADate) {
            // A correction may have put anything there.
            return Optional.empty();
        }
    }

    /** Whether the date lies within: unknown where a part of it may, or nobody states it. */
    Answer hold(Optional<PartialDate> date) {
        if (from == null && to == null) {
            return Answer.YES;
        }
        if (date.isEmpty()) {
            return Answer.UNKNOWN;
        }
        LocalDate earliest = date.get().earliest();
        LocalDate latest = date.get().latest();
        boolean before = from != null && latest.isBefore(from);
        boolean after = to != null && earliest.isAfter(to);
        if (before || after) {
            return Answer.NO;
        }
        boolean inside = (from == null || !earliest.isBefore(from)) && (to == null || !latest.isAfter(to));
        return inside ? Answer.YES : Answer.UNKNOWN;
    }
}
