package io.dealtrail.projection.facts;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * A table whose rows say in {@code known} between which instants they were known. Rows are given as JSON with the names of its columns and every
 * value as text, which PostgreSQL unfolds: a batch takes three statements, whatever its size.
 */
public final class KnownRows {

    private final JdbcClient jdbc;
    private final String table;
    private final String ending;

    /** @param ended the condition in SQL on which a row {@code r} of the table is the one that an ending {@code c} speaks of */
    public KnownRows(JdbcClient jdbc, String table, String ended) {
        this.jdbc = jdbc;
        this.table = table;
        this.ending = unfolded("endings") + " as c where " + ended;
    }

    /** The time in which something is known; {@code until} is exclusive, and null where that is open. */
    public static String between(Instant since, @Nullable Instant until) {
        return "[%s,%s)".formatted(since, until == null ? "" : until);
    }

    /** Ends the rows; one that was known for no time at all disappears. {@code known} of an ending is the time from the end on. */
    public void end(ArrayNode endings) {
        if (!endings.isEmpty()) {
            jdbc.sql("delete from " + table + " r using " + ending + " and lower(r.known) >= lower(c.known)")
                    .param("endings", endings.toString())
                    .update();
            jdbc.sql("update " + table + " r set known = tstzrange(lower(r.known), lower(c.known)) from " + ending)
                    .param("endings", endings.toString())
                    .update();
        }
    }

    /** Adds the rows; columns that no row names get their defaults. */
    public void add(ArrayNode rows) {
        if (!rows.isEmpty()) {
            Set<String> names = new LinkedHashSet<>();
            for (JsonNode row : rows) {
                names.addAll(row.propertyNames());
            }
            String columns = String.join(", ", names);
            jdbc.sql("insert into " + table + " (" + columns + ") select " + columns + " from " + unfolded("rows"))
                    .param("rows", rows.toString())
                    .update();
        }
    }

    private String unfolded(String parameter) {
        return "jsonb_populate_recordset(null::" + table + ", :" + parameter + "::jsonb)";
    }
}
