package io.dealtrail.projection.partnerships;

import io.dealtrail.projection.facts.Known;
import io.dealtrail.projection.web.AsOf;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A filter of the list in SQL, over the row {@code l} and its heading {@code h}: what is in a partnership is looked up among its facts as they
 * were known.
 */
final class ListSql {

    private ListSql() {}

    /** The rows of the list with their headings, and where something was searched for with how well they fit. */
    static String rows(ListFilter filter, AsOf asOf) {
        return rows(filter, asOf, "");
    }

    /**
     * The same.
     *
     * @param page which of those that were found are looked at, where that can be told before all else
     */
    static String rows(ListFilter filter, AsOf asOf, String page) {
        return " from partnership_listing l join partnership_heading h on h.partnership_id = l.partnership_id and "
                + Known.condition("h.known", asOf)
                + (filter.found() == null
                        ? ""
                        : " join (select s.* from (" + filter.found().sql() + ") as s where true" + page
                                + ") as s on s.partnership_id = l.partnership_id");
    }

    /** The values of a facet, each with the partnerships that have it, under this filter but for the facet's own part. */
    static String facet(String facet, ListFilter filter, AsOf asOf) {
        String where = " where " + conditions(filter, asOf, facet);
        return switch (facet) {
            case "party" -> "select unnest(h.parties) as value" + rows(filter, asOf) + where;
            case "area" ->
                "select l.partnership_id, f.object_id as value" + rows(filter, asOf) + " join fact_object f"
                        + " on f.aggregate_type = 'partnerships' and f.aggregate_id = l.partnership_id and f.object_kind = 'area' and "
                        + Known.condition("f.known", asOf) + where;
            case "status" -> "select h.status as value" + rows(filter, asOf) + where;
            case "kind" -> "select h.kind as value" + rows(filter, asOf) + where;
            default -> throw new IllegalArgumentException("no facet " + facet);
        };
    }

    static String conditions(ListFilter filter, AsOf asOf, String except) {
        List<String> conditions = new ArrayList<>();
        conditions.add(Known.condition("l.known", asOf));
        add(conditions, !filter.parties().isEmpty() && !"party".equals(except), "h.parties && :parties::text[]");
        add(
                conditions,
                !filter.areas().isEmpty() && !"area".equals(except),
                holding("f.object_kind = 'area' and f.object_id = any (:areas::text[])", asOf));
        add(conditions, !filter.statuses().isEmpty() && !"status".equals(except), "h.status = any (:statuses)");
        add(conditions, !filter.kinds().isEmpty() && !"kind".equals(except), "h.kind = any (:kinds)");
        add(conditions, filter.from() != null, "l.last_day >= :from::date");
        add(conditions, filter.to() != null, "l.first_day <= :to::date");
        return String.join(" and ", conditions);
    }

    /** That the partnership is one of those with such a fact; an array of their ids lets each row be found by its key. */
    private static String holding(String condition, AsOf asOf) {
        return "l.partnership_id = any (array(select f.aggregate_id from fact_version f where f.aggregate_type = 'partnerships' and "
                + condition + " and " + Known.condition("f.known", asOf) + "))";
    }

    private static void add(List<String> conditions, boolean asked, String condition) {
        if (asked) {
            conditions.add(condition);
        }
    }

    static Map<String, Object> parameters(ListFilter filter, AsOf asOf) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("knownAt", Known.at(asOf));
        parameters.put("parties", filter.parties().toArray(String[]::new));
        parameters.put("areas", filter.areas().toArray(String[]::new));
        parameters.put("statuses", filter.statuses().toArray(String[]::new));
        parameters.put("kinds", filter.kinds().toArray(String[]::new));
        if (filter.from() != null) {
            parameters.put("from", filter.from().toString());
        }
        if (filter.to() != null) {
            parameters.put("to", filter.to().toString());
        }
        if (filter.found() != null) {
            parameters.putAll(filter.found().parameters());
        }
        return parameters;
    }
}
