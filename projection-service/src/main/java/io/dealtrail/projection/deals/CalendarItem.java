package io.dealtrail.projection.deals;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that falls due.
 *
 * @param date as stated, or as it follows: a day, a less precise date, or the interval in which it lies
 * @param earliest first day on which it can be, {@code null} where open; {@code latest} likewise
 * @param kind {@code EXPIRY OPTION CONDITION OBLIGATION CLOSING PAYMENT}
 * @param factRef which fact says so
 * @param what the object in a few words, as far as it has any
 */
record CalendarItem(
        String date,
        @Nullable LocalDate earliest,
        @Nullable LocalDate latest,
        String kind,
        String partnership,
        @Nullable String agreement,
        String factRef,
        @Nullable String what,
        List<String> parties) {}
