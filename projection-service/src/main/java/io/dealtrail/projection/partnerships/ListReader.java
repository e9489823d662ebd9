package io.dealtrail.projection.partnerships;

import io.dealtrail.projection.facts.FactReader;
import io.dealtrail.projection.web.AsOf;
import io.dealtrail.projection.web.Cursor;
import io.dealtrail.projection.web.Listing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the list of partnerships as it was known at any time. */
@Repository
class ListReader {

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
        Map<String, Object> parameters = ListSql.parameters(filter, asOf);
        parameters.put("rows", rows);
        String start = from.map(place -> {
                    parameters.put("key", sort.key(place));
                    parameters.put("id", place.keys().getLast());
                    return " and (%s, %s) %s (%s, :id)"
                            .formatted(sort.column(), sort.tie(), falling ? "<" : ">", sort.parameter());
                })
                .orElse("");
        String page = start + " order by " + sort.column() + order + ", " + sort.tie() + order + " limit :rows";
        boolean early = sort.isRelevance() && filter.isSearchOnly();
        String sql = "select l.*, h.kind, h.name, h.status, h.parties, " + sort.column() + " as sort_key"
                + ListSql.rows(filter, asOf, early ? page : "") + " where " + ListSql.conditions(filter, asOf, "")
                + page;
        return completed(jdbc.sql(sql).params(parameters).query(ListReader::row).list(), asOf);
    }

    /** How many partnerships have each value of a facet, that facet's own filter left aside; the most frequent first. */
    Map<String, Long> counts(String facet, ListFilter filter, AsOf asOf) {
        Map<String, Long> counts = new LinkedHashMap<>();
        jdbc.sql("select value, count(*) as found from (" + ListSql.facet(facet, filter, asOf)
                        + ") as valued group by value order by found desc, value limit 100")
                .params(ListSql.parameters(filter, asOf))
                .query(row -> {
                    counts.put(row.getString("value"), row.getLong("found"));
                });
        return counts;
    }

    private List<ListRow> completed(List<ListRow> rows, AsOf asOf) {
        if (rows.isEmpty()) {
            return rows;
        }
        Set<String> parties = new TreeSet<>();
        rows.forEach(row -> parties.addAll(row.item().parties()));
        Map<String, String> names = parties.isEmpty() ? Map.of() : facts.partyNames(parties, asOf);
        Map<String, SortedSet<String>> areas = facts.partnershipObjects(
                "area", rows.stream().map(row -> row.item().id()).toList(), asOf);
        return rows.stream()
                .map(row -> new ListRow(
                        row.item()
                                .completed(
                                        title(row.item(), names),
                                        List.copyOf(
                                                areas.getOrDefault(row.item().id(), Collections.emptySortedSet()))),
                        row.sortKey()))
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
                List.of(),
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
