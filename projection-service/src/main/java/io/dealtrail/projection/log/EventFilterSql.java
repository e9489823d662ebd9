package io.dealtrail.projection.log;

import java.util.Collection;
import java.util.Map;

/** A filter as conditions of a query: only those that are wanted, so that each can use its index. */
final class EventFilterSql {

    private EventFilterSql() {}

    static String conditions(EventFilter filter) {
        return (filter.partnerships().isEmpty()
                        ? ""
                        : " and aggregate_type = 'partnerships' and aggregate_id = any (:partnerships::text[])")
                + (filter.parties().isEmpty() ? "" : " and parties && :parties::text[]")
                + (filter.kinds().isEmpty() ? "" : " and name = any (:kinds::text[])");
    }

    static Map<String, Object> values(EventFilter filter) {
        return Map.of(
                "partnerships", array(filter.partnerships()),
                "parties", array(filter.parties()),
                "kinds", array(filter.kinds()));
    }

    private static String[] array(Collection<String> values) {
        return values.toArray(String[]::new);
    }
}
