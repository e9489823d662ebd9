package io.dealtrail.projection.facts;

import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.AggregateType;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** How far each aggregate is folded into the read models, committed with their rows: what comes again changes nothing. */
@Repository
class FoldProgress {

    private final JdbcClient jdbc;

    FoldProgress(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The sequence that is next for each of the aggregates; those of which nothing is folded are left out. */
    Map<AggregateRef, Long> next(Collection<AggregateRef> aggregates) {
        Map<AggregateRef, Long> next = new LinkedHashMap<>();
        jdbc.sql("""
                        select p.aggregate_type, p.aggregate_id, p.next_sequence
                        from fold_progress p
                        join unnest(:types::text[], :ids::text[]) as asked (aggregate_type, aggregate_id)
                          using (aggregate_type, aggregate_id)""")
                .param(
                        "types",
                        aggregates.stream().map(each -> each.type().plural()).toArray(String[]::new))
                .param("ids", aggregates.stream().map(AggregateRef::id).toArray(String[]::new))
                .query(row -> {
                    AggregateType type = AggregateType.ofPlural(row.getString("aggregate_type"));
                    next.put(new AggregateRef(type, row.getString("aggregate_id")), row.getLong("next_sequence"));
                });
        return next;
    }

    void advance(Map<AggregateRef, Long> next) {
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        next.forEach((aggregate, sequence) -> rows.addObject()
                .put("aggregate_type", aggregate.type().plural())
                .put("aggregate_id", aggregate.id())
                .put("next_sequence", sequence));
        jdbc.sql("""
                        insert into fold_progress
                        select * from jsonb_populate_recordset(null::fold_progress, :rows::jsonb)
                        on conflict (aggregate_type, aggregate_id) do update set next_sequence = excluded.next_sequence""").param("rows", rows.toString()).update();
    }
}
