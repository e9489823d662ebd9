package io.dealtrail.projection.partnerships;

import io.dealtrail.facts.Facts;
import io.dealtrail.facts.RecordedEvent;
import io.dealtrail.terms.PartialDate;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Between which days of the world something happened, as far as stated. Pure.
 *
 * @param first {@code null} where no day is stated; {@code last} likewise
 */
record Days(@Nullable LocalDate first, @Nullable LocalDate last) {

    static final Days NONE = new Days(null, null);

    /** Of all events that count. */
    static Days of(Facts facts) {
        Days days = NONE;
        for (RecordedEvent event : facts.events()) {
            if (!facts.isRetracted(event)) {
                days = days.with(event);
            }
        }
        return days;
    }

    /** With one thing more that happened; a notice of the calendar is none. */
    Days with(RecordedEvent event) {
        PartialDate happened = event.event().happenedOn();
        if (happened == null || event.isNotice()) {
            return this;
        }
        LocalDate earliest = happened.earliest();
        LocalDate latest = happened.latest();
        boolean earlier = isDay(earliest) && (first == null || earliest.isBefore(first));
        boolean later = isDay(latest) && (last == null || latest.isAfter(last));
        return earlier || later ? new Days(earlier ? earliest : first, later ? latest : last) : this;
    }

    private static boolean isDay(LocalDate day) {
        return !day.equals(LocalDate.MIN) && !day.equals(LocalDate.MAX);
    }
}
