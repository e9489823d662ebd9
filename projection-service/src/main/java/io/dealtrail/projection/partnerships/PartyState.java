package io.dealtrail.projection.partnerships;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A party at two dates.
 *
 * @param version how many of its events were known: the ETag
 * @param fields name, kind, country, other names, as far as known, with conflicts and sources
 * @param names all names that it had up to the day, and its other names
 * @param identifiers those of its registration and those that were linked since
 * @param parents whom it belongs to on the day
 * @param group the party at the top of its group, itself where it belongs to nobody; several as a list, {@code unknown} where it is not known
 * @param roles what it is in partnerships
 * @param mergedInto the party that it turned out to be
 * @param duplicates the parties that turned out to be this one
 */
record PartyState(
        String id,
        long version,
        LocalDate validAt,
        Instant knownAt,
        @JsonAnyGetter Map<String, Object> fields,
        List<String> names,
        List<JsonNode> identifiers,
        List<Related> parents,
        Object group,
        SortedSet<String> roles,
        @Nullable String mergedInto,
        SortedSet<String> duplicates) {}
