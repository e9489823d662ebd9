package io.dealtrail.projection.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list, in the order of the list.
 *
 * @param itemType a record, whose components are the columns of CSV
 * @param next the address of the page after it, {@code null} on the last
 * @param prev the address of the page before it, {@code null} on the first
 * @param facets by which the list can be narrowed, where asked for
 */
public record Page<T extends Record>(
        @JsonIgnore Class<T> itemType,
        LocalDate validAt,
        Instant knownAt,
        List<T> items,
        @Nullable String next,
        @Nullable String prev,
        String self,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, List<FacetValue>> facets)
        implements Tabular {

    public Page {
        items = List.copyOf(items);
        facets = Collections.unmodifiableMap(new LinkedHashMap<>(facets));
    }

    /** A list that is short enough for one page. */
    public static <T extends Record> Page<T> whole(Class<T> itemType, AsOf asOf, List<T> items, String self) {
        return new Page<>(itemType, asOf.validAt(), asOf.knownAt(), items, null, null, self, Map.of());
    }

    public Page<T> with(Map<String, List<FacetValue>> found) {
        return new Page<>(itemType, validAt, knownAt, items, next, prev, self, found);
    }
}
