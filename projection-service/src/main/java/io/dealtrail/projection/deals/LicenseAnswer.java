package io.dealtrail.projection.deals;

import io.dealtrail.facts.Answer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether any licence that was asked for was in force.
 *
 * @param answer yes where one certainly was, unknown where one may have been
 * @param because what it follows from, of the grants that decide it
 */
record LicenseAnswer(LocalDate validAt, Instant knownAt, Answer answer, List<Reason> because) {

    /**
     * One thing that the answer follows from.
     *
     * @param factRef within the partnership, {@code null} where no grant is known
     */
    record Reason(
            String reason,
            @Nullable String partnership,
            @Nullable String grant,
            @Nullable String factRef) {}
}
