package io.dealtrail.projection.replay;

import io.dealtrail.projection.web.AsOf;
import org.jspecify.annotations.Nullable;

/**
 * Of which replay there is question.
 *
 * @param axis one of {@link Course#AXES}
 * @param course along which way it goes, as of the dates
 * @param text the question as it was asked, whatever today's date: places of another question are not its own
 */
record ReplayQuestion(
        String partnership,
        String axis,
        @Nullable String from,
        @Nullable String to,
        AsOf asOf,
        Course course,
        String text) {

    static ReplayQuestion of(
            String partnership, String axis, @Nullable String from, @Nullable String to, AsOf asOf, String text) {
        return new ReplayQuestion(partnership, axis, from, to, asOf, Course.of(axis, from, to, asOf), text);
    }

    /** The same question asked as of other dates. */
    ReplayQuestion on(AsOf dates) {
        return of(partnership, axis, from, to, dates, text);
    }
}
