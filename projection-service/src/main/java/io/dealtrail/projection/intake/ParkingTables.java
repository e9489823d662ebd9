package io.dealtrail.projection.intake;

import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.AggregateType;
import io.dealtrail.events.CloudEventsJson;
import io.dealtrail.events.EventEnvelope;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of what waits. */
@Repository
class ParkingTables implements Parking {

    private static final int BATCH = 500;

    private final JdbcClient client;
    private final JdbcTemplate template;

    ParkingTables(JdbcClient client, JdbcTemplate template) {
        this.client = client;
        this.template = template;
    }

    @Override
    public void park(Map<AggregateRef, Cause> aggregates) {
        aggregates.forEach((aggregate, cause) -> client.sql("""
                        insert into parked_aggregate (aggregate_type, aggregate_id, cause) values (?, ?, ?)
                        on conflict (aggregate_type, aggregate_id)
                            do update set cause = excluded.cause, next_attempt_at = now()""")
                .params(aggregate.type().plural(), aggregate.id(), cause.name())
                .update());
    }

    @Override
    public void add(Collection<ParkedEvent> events) {
        template.batchUpdate("""
                insert into parked_event (aggregate_type, aggregate_id, sequence, position, cloud_event, counted)
                values (?, ?, ?, ?, ?, ?)
                on conflict (aggregate_type, aggregate_id, sequence) do update
                    set position = excluded.position, cloud_event = excluded.cloud_event, counted = true
                    where excluded.counted and not parked_event.counted""", events, BATCH, (row, parked) -> {
            EventEnvelope envelope = parked.envelope();
            row.setString(1, envelope.aggregate().type().plural());
            row.setString(2, envelope.aggregate().id());
            row.setLong(3, envelope.sequence());
            row.setLong(4, envelope.position());
            row.setString(5, CloudEventsJson.write(envelope));
            row.setBoolean(6, parked.counted());
        });
    }

    @Override
    public List<String> waiting(AggregateRef aggregate) {
        return client.sql("""
                        select cloud_event from parked_event
                        where aggregate_type = ? and aggregate_id = ? order by sequence""")
                .params(aggregate.type().plural(), aggregate.id())
                .query((row, _) -> row.getString("cloud_event"))
                .list();
    }

    @Override
    public Set<Long> waitingSequences(AggregateRef aggregate) {
        return client.sql("select sequence from parked_event where aggregate_type = ? and aggregate_id = ?")
                .params(aggregate.type().plural(), aggregate.id())
                .query((row, _) -> row.getLong("sequence"))
                .set();
    }

    @Override
    public List<AggregateRef> due(int limit) {
        return client.sql("""
                        select aggregate_type, aggregate_id from parked_aggregate
                        where next_attempt_at <= now() order by next_attempt_at limit ?""")
                .param(limit)
                .query((row, _) -> new AggregateRef(
                        AggregateType.ofPlural(row.getString("aggregate_type")), row.getString("aggregate_id")))
                .list();
    }

    @Override
    public void allDue() {
        client.sql("update parked_aggregate set next_attempt_at = now()").update();
    }

    @Override
    public void due(AggregateRef aggregate) {
        client.sql("update parked_aggregate set next_attempt_at = now() where aggregate_type = ? and aggregate_id = ?")
                .params(aggregate.type().plural(), aggregate.id())
                .update();
    }

    @Override
    public void postpone(AggregateRef aggregate, Duration first) {
        client.sql("""
                        update parked_aggregate
                        set attempts = attempts + 1,
                            next_attempt_at = now() + least(interval '5 minutes',
                                make_interval(secs => ? * power(2, least(attempts, 20))))
                        where aggregate_type = ? and aggregate_id = ?""")
                .params(first.toMillis() / 1000.0, aggregate.type().plural(), aggregate.id())
                .update();
    }

    @Override
    public void poison(AggregateRef aggregate, EventEnvelope tail) {
        client.sql("""
                        update parked_aggregate
                        set poisoned = true, tail_sequence = ?, tail_hash = ?
                        where aggregate_type = ? and aggregate_id = ?""")
                .params(tail.sequence(), tail.hash(), aggregate.type().plural(), aggregate.id())
                .update();
    }

    /** Whether an aggregate waits. */
    boolean isParked(AggregateRef aggregate) {
        return client.sql("select count(*) > 0 from parked_aggregate where aggregate_type = ? and aggregate_id = ?")
                .params(aggregate.type().plural(), aggregate.id())
                .query(Boolean.class)
                .single();
    }

    @Override
    public OptionalLong tail(AggregateRef aggregate) {
        return client.sql("""
                        select tail_sequence from parked_aggregate
                        where aggregate_type = ? and aggregate_id = ? and poisoned""").params(aggregate.type().plural(), aggregate.id()).query(Long.class).stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    @Override
    public void release(AggregateRef aggregate) {
        for (String table : List.of("parked_event", "parked_aggregate")) {
            client.sql("delete from " + table + " where aggregate_type = ? and aggregate_id = ?")
                    .params(aggregate.type().plural(), aggregate.id())
                    .update();
        }
    }

    @Override
    public void releaseUpTo(AggregateRef aggregate, long sequence) {
        client.sql("delete from parked_event where aggregate_type = ? and aggregate_id = ? and sequence <= ?")
                .params(aggregate.type().plural(), aggregate.id(), sequence)
                .update();
    }

    @Override
    public long count() {
        return client.sql("select count(*) from parked_aggregate")
                .query(Long.class)
                .single();
    }
}
