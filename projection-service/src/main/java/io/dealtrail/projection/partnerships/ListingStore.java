package io.dealtrail.projection.partnerships;

import io.dealtrail.events.AggregateType;
import io.dealtrail.projection.facts.FoldedEvent;
import io.dealtrail.projection.facts.FoldedReadModel;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes the rows of the list: one for each instant at which something became known of a partnership. */
@Repository
@Order(3)
class ListingStore implements FoldedReadModel {

    private final JdbcClient jdbc;

    ListingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void apply(List<FoldedEvent> events) {
        // Of events known since the same instant only the last leaves a row.
        Map<String, NavigableMap<Instant, FoldedEvent>> last = new LinkedHashMap<>();
        for (FoldedEvent event : events) {
            if (event.aggregate().type() == AggregateType.PARTNERSHIP) {
                last.computeIfAbsent(event.aggregate().id(), _ -> new TreeMap<>())
                        .put(event.knownSince(), event);
            }
        }
        if (!last.isEmpty()) {
            write(last);
        }
    }

    private void write(Map<String, NavigableMap<Instant, FoldedEvent>> last) {
        ArrayNode closings = JsonNodeFactory.instance.arrayNode();
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        last.forEach((id, states) -> {
            closings.addObject().put("id", id).put("at", states.firstKey().toString());
            states.forEach((since, event) ->
                    describe(rows.addObject(), Summary.of(id, event.after()), since, states.higherKey(since)));
        });
        String ending = " jsonb_to_recordset(:closings::jsonb) as c(id text, at timestamptz)"
                + " where l.partnership_id = c.id and upper_inf(l.known)";
        jdbc.sql("delete from partnership_listing l using" + ending + " and lower(l.known) >= c.at")
                .param("closings", closings.toString())
                .update();
        jdbc.sql("update partnership_listing l set known = tstzrange(lower(l.known), c.at) from" + ending)
                .param("closings", closings.toString())
                .update();
        jdbc.sql("""
                        insert into partnership_listing
                        select * from jsonb_populate_recordset(null::partnership_listing, :rows::jsonb)""").param("rows", rows.toString()).update();
    }

    private static void describe(ObjectNode row, Summary summary, Instant since, @Nullable Instant until) {
        row.put("partnership_id", summary.id())
                .put("known", "[%s,%s)".formatted(since, until == null ? "" : until))
                .put("version", summary.version())
                .put("changed", summary.changed().toString())
                .put("kind", summary.kind())
                .put("name", summary.name())
                .put("status", summary.status())
                .put("search", summary.search())
                .put("agreements", summary.agreements())
                .put("grants", summary.grants())
                .put("transfers", summary.transfers())
                .put(
                        "first_day",
                        summary.firstDay() == null ? null : summary.firstDay().toString())
                .put(
                        "last_day",
                        summary.lastDay() == null ? null : summary.lastDay().toString());
        summary.parties().forEach(row.putArray("parties")::add);
        summary.areas().forEach(row.putArray("areas")::add);
    }
}
