package io.dealtrail.deal.store;

import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.AggregateType;
import io.dealtrail.events.EventEnvelope;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * All events in the order of their commits, and each aggregate's own: read by the relay, the feed and the engine.
 *
 * <p>Every method throws {@link StoreUnavailableException} while PostgreSQL cannot be reached.
 */
public final class EventLog {

    private static final String BY_POSITION =
            "select " + EventRows.COLUMNS + " from event where position >= :from order by position limit :limit";
    private static final String BY_AGGREGATE = "select " + EventRows.COLUMNS + " from event"
            + " where aggregate_type = :type and aggregate_id = :id and sequence >= :from order by sequence limit :limit";

    private static final String CONCERNED = "select distinct key, aggregate_type, aggregate_id from concern"
            + " where key = any(:keys) order by key, aggregate_type, aggregate_id";

    private final JdbcClient jdbc;

    EventLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** At most {@code limit} events from a position on (inclusive), without a gap. */
    public List<EventEnvelope> read(long fromPosition, int limit) {
        return StoreAccess.reading(() -> jdbc.sql(BY_POSITION)
                .param("from", fromPosition)
                .param("limit", limit)
                .query(EventRows::envelope)
                .list());
    }

    /** At most {@code limit} events of one aggregate from a sequence on (inclusive), without a gap. */
    public List<EventEnvelope> read(AggregateRef aggregate, long fromSequence, int limit) {
        return StoreAccess.reading(() -> jdbc.sql(BY_AGGREGATE)
                .param("type", aggregate.type().plural())
                .param("id", aggregate.id())
                .param("from", fromSequence)
                .param("limit", limit)
                .query(EventRows::envelope)
                .list());
    }

    /** The aggregates with events about each of these keys; a key that nothing is about has none. */
    public Map<String, Set<AggregateRef>> concerned(Set<String> keys) {
        Map<String, Set<AggregateRef>> found = new LinkedHashMap<>();
        keys.forEach(key -> found.put(key, new LinkedHashSet<>()));
        StoreAccess.reading(() -> jdbc.sql(CONCERNED)
                        .param("keys", keys.toArray(String[]::new))
                        .query((row, _) -> Map.entry(
                                row.getString(1),
                                new AggregateRef(AggregateType.ofPlural(row.getString(2)), row.getString(3))))
                        .list())
                .forEach(each -> found.computeIfAbsent(each.getKey(), _ -> new LinkedHashSet<>())
                        .add(each.getValue()));
        return found;
    }

    /** The position of the last committed event, 0 before the first. */
    public long lastPosition() {
        return StoreAccess.reading(() ->
                jdbc.sql("select position from event_head").query(Long.class).single());
    }
}
