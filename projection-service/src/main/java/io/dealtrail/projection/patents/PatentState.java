package io.dealtrail.projection.patents;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A numbered patent at two dates.
 *
 * @param id as asked for
 * @param portfolios those that it is in on the day
 */
public record PatentState(
        String id,
        LocalDate validAt,
        Instant knownAt,
        List<String> portfolios,
        @JsonUnwrapped TitleItem title) {}
