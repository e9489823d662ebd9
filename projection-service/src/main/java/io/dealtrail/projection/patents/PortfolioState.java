package io.dealtrail.projection.patents;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A portfolio at two dates.
 *
 * @param version how many of its events were known: the ETag
 * @param fields name, holder, counts and what else is stated, with conflicts and sources
 * @param patents the numbers that are in it on the day
 */
public record PortfolioState(
        String id,
        long version,
        LocalDate validAt,
        Instant knownAt,
        @JsonAnyGetter Map<String, Object> fields,
        List<String> patents,
        @JsonUnwrapped TitleItem title) {}
