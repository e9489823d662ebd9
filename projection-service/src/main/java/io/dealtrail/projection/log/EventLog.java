package io.dealtrail.projection.log;

import io.dealtrail.events.EventEnvelope;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of every applied event: written by the intake, read by the feed and by repairs. */
@Repository
public class EventLog implements AppliedEvents {

    private final JdbcClient jdbc;
    private final EventInsert insert;

    EventLog(JdbcClient jdbc, EventInsert insert) {
        this.jdbc = jdbc;
        this.insert = insert;
    }

    @Override
    public void append(Collection<AppliedEvent> events) {
        insert.rows(events);
    }

    @Override
    public long highest() {
        return jdbc.sql("select coalesce(max(position), 0) from event_log")
                .query(Long.class)
                .single();
    }

    @Override
    public Set<String> hashesAt(Collection<EventEnvelope> places) {
        return jdbc.sql("""
                        select log.hash
                        from event_log log
                        join unnest(?::text[], ?::text[], ?::bigint[]) as place (aggregate_type, aggregate_id, sequence)
                            using (aggregate_type, aggregate_id, sequence)""")
                .params(
                        strings(places, place -> place.aggregate().type().plural()),
                        strings(places, place -> place.aggregate().id()),
                        places.stream().map(EventEnvelope::sequence).toArray(Long[]::new))
                .query((row, _) -> row.getString("hash"))
                .set();
    }

    /**
     * Events in the global order.
     *
     * @param after exclusive
     * @param upTo inclusive; never above the applied watermark
     */
    public List<LoggedEvent> read(long after, long upTo, EventFilter filter, int limit) {
        return read(after, upTo, filter, limit, "asc");
    }

    /**
     * Events in the reverse of the global order.
     *
     * @param after exclusive
     * @param before exclusive; never above the applied watermark
     */
    public List<LoggedEvent> readBackward(long after, long before, EventFilter filter, int limit) {
        return read(after, before - 1, filter, limit, "desc");
    }

    private List<LoggedEvent> read(long after, long upTo, EventFilter filter, int limit, String order) {
        return jdbc.sql(EventFilterSql.select(filter, order))
                .param("after", after)
                .param("upTo", upTo)
                .param("limit", limit)
                .params(EventFilterSql.values(filter))
                .query(EventRows::read)
                .list();
    }

    /** The parties of a partnership as of one of its events. */
    Set<String> partiesUpTo(String partnership, long sequence) {
        return Set.copyOf(
                jdbc.sql("select party from partnership_party where partnership_id = ? and since_sequence <= ?")
                        .params(partnership, sequence)
                        .query(String.class)
                        .list());
    }

    /** How many events are applied above a position. */
    public long countAbove(long position) {
        return jdbc.sql("select count(*) from event_log where position > ?")
                .param(position)
                .query(Long.class)
                .single();
    }

    /** The position of the first event up to {@code upTo} that was recorded at or after an instant. */
    public OptionalLong firstRecordedSince(Instant instant, long upTo) {
        Long first = jdbc.sql("select min(position) from event_log where recorded_at >= ? and position <= ?")
                .params(OffsetDateTime.ofInstant(instant, ZoneOffset.UTC), upTo)
                .query((row, _) -> row.getObject(1, Long.class))
                .optional()
                .orElse(null);
        return first == null ? OptionalLong.empty() : OptionalLong.of(first);
    }

    /**
     * How many events were recorded by each of these instants: up to the last position of then, in the order of the instants.
     *
     * @param upTo never above the applied watermark
     */
    public List<Long> recordedBy(List<Instant> instants, long upTo) {
        return jdbc.sql("""
                        select coalesce((select position from event_log
                                         where recorded_at <= moment.at and position <= :upTo
                                         order by recorded_at desc, position desc limit 1), 0)
                        from unnest(:instants::timestamptz[]) with ordinality as moment (at, place)
                        order by moment.place""")
                .param("upTo", upTo)
                .param("instants", instants.stream().map(Instant::toString).toArray(String[]::new))
                .query((row, _) -> row.getLong(1))
                .list();
    }

    private static String[] strings(Collection<EventEnvelope> places, Function<EventEnvelope, String> part) {
        return places.stream().map(part).toArray(String[]::new);
    }
}
