package io.dealtrail.terms;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How many, how exactly known, and of what. */
public record Count(
        @Nullable Long value,
        @Nullable Long from,
        @Nullable Long to,
        CountQualifier qualifier,
        CountUnit unit,
        Map<CountUnit, Long> breakdown) {
    public Count {
        breakdown = Given.map(breakdown);
    }
}
