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

/** The aggregates that wait, and the events that wait with them. */
@Repository
class Parking {

    private static final int BATCH = 500;

    private final JdbcClient client;
    private final JdbcTemplate template;

    Parking(JdbcClient client, JdbcTemplate template) {
        this.client = client;
        this.template = template;
    }

    /** Stops aggregates at their next event; to be looked at right away. */
    void park(Map<AggregateRef, Cause> aggregates) {
        aggregates.forEach((aggregate, cause) -> client.sql("""
                        insert into parked_aggregate (aggregate_type, aggregate_id, cause) values (?, ?, ?)
                        on conflict (aggregate_type, aggregate_id)
                            do update set cause = excluded.cause, next_attempt_at = now()""")
                .params(aggregate.type().plural(), aggregate.id(), cause.name())
                .update());
    }

    /** Stores events that wait; one that the store is known to hold stays counted. */
    void add(Collection<ParkedEvent> events) {
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

    /** The events that wait with an aggregate, in sequence, as CloudEvents JSON. */
    List<String> waiting(AggregateRef aggregate) {
        return client.sql("""
                        select cloud_event from parked_event
                        where aggregate_type = ? and aggregate_id = ? order by sequence""")
                .params(aggregate.type().plural(), aggregate.id())
                .query((row, _) -> row.getString("cloud_event"))
                .list();
    }

    /** The sequences of the events that wait with an aggregate. */
    Set<Long> waitingSequences(AggregateRef aggregate) {
        return client.sql("select sequence from parked_event where aggregate_type = ? and aggregate_id = ?")
                .params(aggregate.type().plural(), aggregate.id())
                .query((row, _) -> row.getLong("sequence"))
                .set();
    }

    /** Aggregates that are due to be looked at again, the longest due first. */
    List<AggregateRef> due(int limit) {
        return client.sql("""
                        select aggregate_type, aggregate_id from parked_aggregate
                        where next_attempt_at <= now() order by next_attempt_at limit ?""")
                .param(limit)
                .query((row, _) -> new AggregateRef(
                        AggregateType.ofPlural(row.getString("aggregate_type")), row.getString("aggregate_id")))
                .list();
    }

    /** Makes everything due, e.g. because newer software may know what to do with it. */
    void allDue() {
        client.sql("update parked_aggregate set next_attempt_at = now()").update();
    }

    /** Makes one due. */
    void due(AggregateRef aggregate) {
        client.sql("update parked_aggregate set next_attempt_at = now() where aggregate_type = ? and aggregate_id = ?")
                .params(aggregate.type().plural(), aggregate.id())
                .update();
    }

    /** Notes a vain attempt; the next one is later each time, up to five minutes. */
    void postpone(AggregateRef aggregate, Duration first) {
        client.sql("""
                        update parked_aggregate
                        set attempts = attempts + 1,
                            next_attempt_at = now() + least(interval '5 minutes',
                                make_interval(secs => ? * power(2, least(attempts, 20))))
                        where aggregate_type = ? and aggregate_id = ?""")
                .params(first.toMillis() / 1000.0, aggregate.type().plural(), aggregate.id())
                .update();
    }

    /** The store's own events cannot be applied either: everything up to this event may be counted. */
    void poison(AggregateRef aggregate, EventEnvelope tail) {
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

    /** Up to where the events of a poisoned aggregate are counted; empty where it is not poisoned. */
    OptionalLong tail(AggregateRef aggregate) {
        return client.sql("""
                        select tail_sequence from parked_aggregate
                        where aggregate_type = ? and aggregate_id = ? and poisoned""").params(aggregate.type().plural(), aggregate.id()).query(Long.class).stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    /** The aggregate goes on. */
    void release(AggregateRef aggregate) {
        for (String table : List.of("parked_event", "parked_aggregate")) {
            client.sql("delete from " + table + " where aggregate_type = ? and aggregate_id = ?")
                    .params(aggregate.type().plural(), aggregate.id())
                    .update();
        }
    }

    /** Events of an aggregate that were applied wait no more. */
    void releaseUpTo(AggregateRef aggregate, long sequence) {
        client.sql("delete from parked_event where aggregate_type = ? and aggregate_id = ? and sequence <= ?")
                .params(aggregate.type().plural(), aggregate.id(), sequence)
                .update();
    }

    /** How many aggregates wait. */
    long count() {
        return client.sql("select count(*) from parked_aggregate")
                .query(Long.class)
                .single();
    }
}
