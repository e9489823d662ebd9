package io.dealtrail.deal.store;

import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.EventEnvelope;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of the snapshot table: for each aggregate, runs of events without a gap from its first event on. */
final class SnapshotStore {

    private final JdbcClient jdbc;

    SnapshotStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The packed events from sequence 0 on, verified.
     *
     * @throws UnreadableSnapshotException if they cannot be trusted
     */
    List<EventEnvelope> read(AggregateRef aggregate) {
        List<EventEnvelope> events = new ArrayList<>();
        RowCallbackHandler unpack = row -> events.addAll(
                Snapshot.read(row.getInt("form"), row.getBytes("content"), events.isEmpty() ? null : events.getLast())
                        .events());
        return StoreAccess.reading(() -> {
            jdbc.sql("""
                            select form, content from snapshot
                            where aggregate_type = :type and aggregate_id = :id order by first_sequence""")
                    .param("type", aggregate.type().plural())
                    .param("id", aggregate.id())
                    .query(unpack);
            return events;
        });
    }

    /** The first sequence that is not packed yet. */
    long next(AggregateRef aggregate) {
        return StoreAccess.reading(() -> jdbc.sql("""
                        select coalesce(max(last_sequence) + 1, 0) from snapshot
                        where aggregate_type = :type and aggregate_id = :id""")
                .param("type", aggregate.type().plural())
                .param("id", aggregate.id())
                .query(Long.class)
                .single());
    }

    /** Adds the next run; where another instance was first, its run stays. */
    void add(AggregateRef aggregate, List<EventEnvelope> events) {
        StoreAccess.reading(() -> jdbc.sql("""
                        insert into snapshot (aggregate_type, aggregate_id, first_sequence, last_sequence, form, content)
                        values (:type, :id, :first, :last, :form, :content) on conflict do nothing""")
                .param("type", aggregate.type().plural())
                .param("id", aggregate.id())
                .param("first", events.getFirst().sequence())
                .param("last", events.getLast().sequence())
                .param("form", Snapshot.FORM)
                .param("content", new Snapshot(events).content())
                .update());
    }

    void drop(AggregateRef aggregate) {
        StoreAccess.reading(() -> jdbc.sql("delete from snapshot where aggregate_type = :type and aggregate_id = :id")
                .param("type", aggregate.type().plural())
                .param("id", aggregate.id())
                .update());
    }
}
