package io.dealtrail.projection.partnerships;

import io.dealtrail.events.AggregateType;
import io.dealtrail.projection.facts.FoldedEvent;
import io.dealtrail.projection.facts.FoldedReadModel;
import io.dealtrail.terms.FactRef;
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

/** Keeps what the list says of each partnership itself: a row for each time that it changed, which is seldom and may be long. */
@Repository
@Order(3)
class HeadingStore implements FoldedReadModel {

    private final JdbcClient jdbc;

    HeadingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void apply(List<FoldedEvent> events) {
        Map<String, NavigableMap<Instant, Heading>> changes = new LinkedHashMap<>();
        for (FoldedEvent event : events) {
            if (event.aggregate().type() == AggregateType.PARTNERSHIP && isChanged(event)) {
                changes.computeIfAbsent(event.aggregate().id(), _ -> new TreeMap<>())
                        .put(event.knownSince(), Heading.of(partnership(event), event.after()));
            }
        }
        if (!changes.isEmpty()) {
            write(changes);
        }
    }

    /** Whether it is the first event, or says something else of the partnership itself. */
    private static boolean isChanged(FoldedEvent event) {
        FactRef partnership = partnership(event);
        return event.before().version() == 0
                || (event.touched().stream().anyMatch(ref -> ref.object().equals(partnership))
                        && !Heading.of(partnership, event.before()).equals(Heading.of(partnership, event.after())));
    }

    private static FactRef partnership(FoldedEvent event) {
        return FactRef.object("partnership", event.aggregate().id());
    }

    /** Ends the rows that reach so far and adds those that follow, each by the instant since when it is known. */
    private void write(Map<String, NavigableMap<Instant, Heading>> changes) {
        ArrayNode closings = JsonNodeFactory.instance.arrayNode();
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        changes.forEach((id, own) -> {
            closings.addObject().put("id", id).put("at", own.firstKey().toString());
            own.forEach((since, heading) -> describe(rows.addObject(), id, heading, since, own.higherKey(since)));
        });
        String ending = " jsonb_to_recordset(:closings::jsonb) as c(id text, at timestamptz)"
                + " where h.partnership_id = c.id and upper_inf(h.known)";
        jdbc.sql("delete from partnership_heading h using" + ending + " and lower(h.known) >= c.at")
                .param("closings", closings.toString())
                .update();
        jdbc.sql("update partnership_heading h set known = tstzrange(lower(h.known), c.at) from" + ending)
                .param("closings", closings.toString())
                .update();
        jdbc.sql("""
                        insert into partnership_heading
                        select * from jsonb_populate_recordset(null::partnership_heading, :rows::jsonb)""").param("rows", rows.toString()).update();
    }

    private static void describe(ObjectNode row, String id, Heading heading, Instant since, @Nullable Instant until) {
        row.put("partnership_id", id)
                .put("known", "[%s,%s)".formatted(since, until == null ? "" : until))
                .put("kind", heading.kind())
                .put("name", heading.name())
                .put("status", heading.status());
        heading.parties().forEach(row.putArray("parties")::add);
    }
}
