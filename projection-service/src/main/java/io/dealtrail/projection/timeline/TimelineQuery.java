package io.dealtrail.projection.timeline;

import io.dealtrail.events.AggregateRef;
import io.dealtrail.projection.web.AsOf;
import io.dealtrail.projection.web.Cursor;
import java.util.List;
import java.util.Optional;

/**
 * What to read of a timeline.
 *
 * @param byWorldTime else by knowledge time, which is the order of recording but for notices of the calendar
 * @param descending as the reader sees it
 * @param backward the page before the place is read, in reverse
 */
record TimelineQuery(
        AggregateRef aggregate,
        AsOf asOf,
        boolean byWorldTime,
        boolean descending,
        boolean backward,
        List<String> kinds,
        List<String> parties,
        Optional<Cursor> place,
        int rows) {}
