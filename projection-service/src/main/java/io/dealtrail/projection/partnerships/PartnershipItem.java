package io.dealtrail.projection.partnerships;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One partnership in the list.
 *
 * @param name where it was given one
 * @param title its name, else those of its parties
 * @param parties ids; {@code areas} likewise
 * @param firstDay first day of the world on which something happened in it, {@code null} where no day is stated; {@code lastDay} likewise
 * @param version as on the write side, for {@code If-Match}
 * @param changed since when its last event is known
 */
public record PartnershipItem(
        String id,
        @Nullable String name,
        String title,
        String kind,
        String status,
        List<String> parties,
        List<String> areas,
        int agreements,
        int grants,
        int transfers,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay,
        long version,
        Instant changed) {

    /** With what a list does not keep in its row. */
    PartnershipItem completed(String its, List<String> inIt) {
        return new PartnershipItem(
                id,
                name,
                its,
                kind,
                status,
                parties,
                inIt,
                agreements,
                grants,
                transfers,
                firstDay,
                lastDay,
                version,
                changed);
    }
}
