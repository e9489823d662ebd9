package io.dealtrail.projection.intake;

import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.AggregateType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of the last sequence of each aggregate. */
@Repository
class SequenceTable implements Sequences {

    private static final int BATCH = 500;

    private final JdbcClient client;
    private final JdbcTemplate template;

    SequenceTable(JdbcClient client, JdbcTemplate template) {
        this.client = client;
        this.template = template;
    }

    @Override
    public long applied(AggregateRef aggregate) {
        return client.sql("select sequence from aggregate_sequence where aggregate_type = ? and aggregate_id = ?")
                .params(aggregate.type().plural(), aggregate.id())
                .query(Long.class)
                .optional()
                .orElse(-1L);
    }

    @Override
    public Map<AggregateRef, AggregateState> lock(Collection<AggregateRef> aggregates) {
        List<AggregateRef> ordered = aggregates.stream()
                .distinct()
                .sorted(Comparator.comparing(AggregateRef::toString))
                .toList();
        Object[] keys = {
            ordered.stream().map(each -> each.type().plural()).toArray(String[]::new),
            ordered.stream().map(AggregateRef::id).toArray(String[]::new)
        };
        client.sql("""
                        insert into aggregate_sequence (aggregate_type, aggregate_id, sequence)
                        select type, id, -1 from unnest(?::text[], ?::text[]) as wanted (type, id)
                        on conflict do nothing""").params(keys).update();
        client.sql("""
                        select 1 from aggregate_sequence
                        where (aggregate_type, aggregate_id) in (select * from unnest(?::text[], ?::text[]))
                        order by aggregate_type, aggregate_id
                        for update""").params(keys).query().listOfRows();
        return client.sql("""
                        select applied.*, waiting.poisoned, waiting.tail_sequence, waiting.tail_hash
                        from aggregate_sequence applied
                        left join parked_aggregate waiting using (aggregate_type, aggregate_id)
                        where (aggregate_type, aggregate_id) in (select * from unnest(?::text[], ?::text[]))""").params(keys).query((row, _) -> state(row)).list().stream()
                .collect(Collectors.toMap(AggregateState::aggregate, Function.identity()));
    }

    @Override
    public void store(Collection<AggregateState> states) {
        template.batchUpdate("""
                update aggregate_sequence set sequence = ?, hash = ?
                where aggregate_type = ? and aggregate_id = ?""", states, BATCH, (row, state) -> {
            row.setLong(1, state.sequence());
            row.setString(2, state.hash());
            row.setString(3, state.aggregate().type().plural());
            row.setString(4, state.aggregate().id());
        });
    }

    private static AggregateState state(ResultSet row) throws SQLException {
        AggregateRef aggregate = new AggregateRef(
                AggregateType.ofPlural(row.getString("aggregate_type")), row.getString("aggregate_id"));
        return new AggregateState(aggregate, row.getLong("sequence"), row.getString("hash"), parked(row));
    }

    private static AggregateState.@Nullable Parked parked(ResultSet row) throws SQLException {
        Boolean poisoned = row.getObject("poisoned", Boolean.class);
        return poisoned == null
                ? null
                : new AggregateState.Parked(poisoned, row.getLong("tail_sequence"), row.getString("tail_hash"));
    }
}
