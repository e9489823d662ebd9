package io.dealtrail.projection.partnerships;

import io.dealtrail.projection.facts.KnownRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The table of the list: reads what a partnership's last row says, and writes those that follow. */
@Repository
class ListingRows {

    private final JdbcClient jdbc;
    private final KnownRows rows;

    ListingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.rows = new KnownRows(
                jdbc, "partnership_listing", "r.partnership_id = c.partnership_id and r.known && c.known");
    }

    /** The last row of each of these partnerships that has one. */
    Map<String, Summary> current(Collection<String> ids) {
        Map<String, Summary> current = new LinkedHashMap<>();
        jdbc.sql("select * from partnership_listing where partnership_id = any (:ids) and upper_inf(known)")
                .param("ids", ids.toArray(String[]::new))
                .query(ListingRows::summary)
                .list()
                .forEach(summary -> current.put(summary.id(), summary));
        return current;
    }

    /** Ends the rows that reach so far and adds the states that follow, each by the instant since when it is known. */
    void write(Map<String, NavigableMap<Instant, Summary>> states) {
        ArrayNode endings = JsonNodeFactory.instance.arrayNode();
        ArrayNode added = JsonNodeFactory.instance.arrayNode();
        states.forEach((id, own) -> {
            endings.addObject().put("partnership_id", id).put("known", KnownRows.between(own.firstKey(), null));
            own.forEach((since, summary) -> describe(added.addObject(), summary, since, own.higherKey(since)));
        });
        rows.end(endings);
        rows.add(added);
    }

    private static void describe(ObjectNode row, Summary summary, Instant since, @Nullable Instant until) {
        row.put("partnership_id", summary.id())
                .put("known", KnownRows.between(since, until))
                .put("version", summary.version())
                .put("changed", summary.changed().toString())
                .put("agreements", summary.agreements())
                .put("grants", summary.grants())
                .put("transfers", summary.transfers())
                .put("first_day", text(summary.days().first()))
                .put("last_day", text(summary.days().last()));
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static Summary summary(ResultSet row, int number) throws SQLException {
        return new Summary(
                row.getString("partnership_id"),
                row.getLong("version"),
                row.getObject("changed", OffsetDateTime.class).toInstant(),
                row.getInt("agreements"),
                row.getInt("grants"),
                row.getInt("transfers"),
                new Days(row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class)));
    }
}
