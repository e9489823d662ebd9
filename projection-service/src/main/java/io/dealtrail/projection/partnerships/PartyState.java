package io.dealtrail.projection.partnerships;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A party at two dates.
 *
 * @param version how many of its events were known: the ETag
 * @param fields name, kind, country, identifiers, as far as known, with conflicts and sources
 * @param names all names that it had up to the day
 */
public record PartyState(
        String id,
        long version,
        LocalDate validAt,
        Instant knownAt,
        @JsonAnyGetter Map<String, Object> fields,
        List<String> names) {}
