package io.dealtrail.projection.partnerships;

import io.dealtrail.projection.facts.FactReader;
import io.dealtrail.projection.facts.Known;
import io.dealtrail.projection.web.AsOf;
import io.dealtrail.projection.web.Cursor;
import io.dealtrail.projection.web.Listing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the list of partnerships as it was known at any time. */
@Repository
class ListReader {

    /** The filters by which a list can be narrowed, and what each looks at in SQL. */
    static final Map<String, String> FACETS =
            Map.of("party", "unnest(l.parties)", "area", "unnest(l.areas)", "status", "l.status", "kind", "l.kind");

    private final JdbcClient jdbc;
    private final FactReader facts;

    ListReader(JdbcClient jdbc, FactReader facts) {
        this.jdbc = jdbc;
        this.facts = facts;
    }

    /** One page, in the order in which it is to be read. */
    List<ListRow> read(ListFilter filter, ListSort sort, Listing listing) {
        return read(filter, sort, listing.asOf(), listing.backward(), listing.place(), listing.rows());
    }

    List<ListRow> read(ListFilter filter, ListSort sort, AsOf asOf, boolean backward, Optional<Cursor> from, int rows) {
        boolean falling = sort.descending() != backward;
        String order = falling ? " desc" : "";
        Map<String, Object> parameters = parameters(filter, asOf);
        parameters.put("rows", rows);
        String start = from.map(place -> {
                    boolean instant = sort.parameter().endsWith("timestamptz");
                    parameters.put(
                            "key",
                            instant ? place.instant(0).toString() : place.keys().getFirst());
                    parameters.put("id", place.keys().getLast());
                    return " and (%s, l.partnership_id) %s (%s, :id)"
                            .formatted(sort.column(), falling ? "<" : ">", sort.parameter());
                })
                .orElse("");
        String sql = "select l.*, " + sort.column() + " as sort_key from partnership_listing l where "
                + conditions(filter, asOf, "") + start
                + " order by " + sort.column() + order + ", l.partnership_id" + order + " limit :rows";
        return titled(jdbc.sql(sql).params(parameters).query(ListReader::row).list(), asOf);
    }

    /** How many partnerships have each value of a facet, that facet's own filter left aside; the most frequent first. */
    Map<String, Long> counts(String facet, ListFilter filter, AsOf asOf) {
        Map<String, Long> counts = new LinkedHashMap<>();
        jdbc.sql("select value, count(*) as found from (select " + FACETS.get(facet)
                        + " as value from partnership_listing l where " + conditions(filter, asOf, facet)
                        + ") as valued group by value order by found desc, value limit 100")
                .params(parameters(filter, asOf))
                .query(row -> {
                    counts.put(row.getString("value"), row.getLong("found"));
                });
        return counts;
    }

    private static String conditions(ListFilter filter, AsOf asOf, String except) {
        List<String> conditions = new ArrayList<>();
        conditions.add(known("l.known", asOf));
        add(conditions, !filter.parties().isEmpty() && !"party".equals(except), "l.parties && :parties::text[]");
        add(conditions, !filter.areas().isEmpty() && !"area".equals(except), "l.areas && :areas::text[]");
        add(conditions, !filter.statuses().isEmpty() && !"status".equals(except), "l.status = any (:statuses)");
        add(conditions, !filter.kinds().isEmpty() && !"kind".equals(except), "l.kind = any (:kinds)");
        add(conditions, filter.from() != null, "l.last_day >= :from::date");
        add(conditions, filter.to() != null, "l.first_day <= :to::date");
        add(
                conditions,
                filter.q() != null,
                "(l.search like :q or l.parties && array("
                        + "select aggregate_id from fact_version f where f.aggregate_type = 'parties' and f.field = 'name' and "
                        + known("f.known", asOf) + " and f.value #>> '{}' ilike :q))");
        return String.join(" and ", conditions);
    }

    private static void add(List<String> conditions, boolean asked, String condition) {
        if (asked) {
            conditions.add(condition);
        }
    }

    private static String known(String column, AsOf asOf) {
        return asOf.now() ? "upper_inf(" + column + ")" : column + " @> :knownAt::timestamptz";
    }

    private static Map<String, Object> parameters(ListFilter filter, AsOf asOf) {
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
        if (filter.q() != null) {
            parameters.put("q", containing(filter.q()));
        }
        return parameters;
    }

    private static String containing(String text) {
        String literal = text.toLowerCase(Locale.ROOT)
                .replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_");
        return "%" + literal + "%";
    }

    private List<ListRow> titled(List<ListRow> rows, AsOf asOf) {
        Set<String> parties = new TreeSet<>();
        rows.forEach(row -> parties.addAll(row.item().parties()));
        Map<String, String> names = parties.isEmpty() ? Map.of() : facts.partyNames(parties, asOf);
        return rows.stream()
                .map(row -> new ListRow(row.item().titled(title(row.item(), names)), row.sortKey()))
                .toList();
    }

    private static String title(PartnershipItem item, Map<String, String> names) {
        return item.name() != null
                ? item.name()
                : String.join(
                        " – ",
                        item.parties().stream()
                                .map(id -> names.getOrDefault(id, id))
                                .toList());
    }

    private static ListRow row(ResultSet row, int number) throws SQLException {
        PartnershipItem item = new PartnershipItem(
                row.getString("partnership_id"),
                row.getString("name"),
                "",
                row.getString("kind"),
                row.getString("status"),
                List.of((String[]) row.getArray("parties").getArray()),
                List.of((String[]) row.getArray("areas").getArray()),
                row.getInt("agreements"),
                row.getInt("grants"),
                row.getInt("transfers"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getLong("version"),
                row.getObject("changed", OffsetDateTime.class).toInstant());
        return new ListRow(item, row.getString("sort_key"));
    }
}
