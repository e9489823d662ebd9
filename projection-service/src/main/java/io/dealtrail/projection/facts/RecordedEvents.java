package io.dealtrail.projection.facts;

import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.EventJson;
import io.dealtrail.events.EventName;
import io.dealtrail.facts.RecordedEvent;
import io.dealtrail.projection.web.AsOf;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the history of one aggregate from the event log, for folding it anew. */
@Repository
class RecordedEvents {

    private static final String OF_AGGREGATE = """
            (select event_id, sequence, known_since, name, revision, payload
             from event_log where aggregate_type = :type and aggregate_id = :id) as event""";

    /** Looked up one by one: however long the history, as many rows are read as there are places. */
    private static final String AT_PLACES = """
            (select distinct unnest(:places::%s[]) as place) as asked
            cross join lateral (
                select event_id, sequence, known_since, name, revision, payload
                from event_log where aggregate_type = :type and aggregate_id = :id and %s = asked.place offset 0) as event""";

    private final JdbcClient jdbc;

    RecordedEvents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The events before a sequence, in order. */
    List<RecordedEvent> before(AggregateRef aggregate, long sequence) {
        return jdbc.sql("""
                        select event_id, sequence, known_since, name, revision, payload
                        from event_log
                        where aggregate_type = :type and aggregate_id = :id and sequence < :sequence
                        order by sequence""")
                .param("type", aggregate.type().plural())
                .param("id", aggregate.id())
                .param("sequence", sequence)
                .query(RecordedEvents::read)
                .list();
    }

    /** Which of the events at these places are corrections or retractions, in order. */
    List<RecordedEvent> amendments(AggregateRef aggregate, Collection<Long> sequences) {
        return amendments(aggregate, AT_PLACES.formatted("bigint", "sequence"), texts(sequences));
    }

    /** The corrections and retractions that are known since one of these instants, in order. */
    List<RecordedEvent> amendmentsKnownSince(AggregateRef aggregate, Collection<Instant> instants) {
        return amendments(aggregate, AT_PLACES.formatted("timestamptz", "known_since"), texts(instants));
    }

    /** All corrections and retractions of an aggregate, in order. */
    List<RecordedEvent> amendments(AggregateRef aggregate) {
        return amendments(aggregate, OF_AGGREGATE, new String[0]);
    }

    private List<RecordedEvent> amendments(AggregateRef aggregate, String events, String[] places) {
        return jdbc.sql("select * from " + events + " where event.name = any (:names) order by event.sequence")
                .param("type", aggregate.type().plural())
                .param("id", aggregate.id())
                .param("places", places)
                .param("names", Amendments.EVENTS.toArray(String[]::new))
                .query(RecordedEvents::read)
                .list();
    }

    private static String[] texts(Collection<?> places) {
        return places.stream().map(Object::toString).toArray(String[]::new);
    }

    /**
     * How many events were known: the version that the write side calls by the same number. Knowledge grows with the sequence, for notices of
     * the calendar and for all else apart.
     */
    long version(AggregateRef aggregate, AsOf asOf) {
        return jdbc.sql("""
                        select max(sequence) + 1
                        from ((select sequence
                                from event_log
                                where aggregate_type = :type and aggregate_id = :id and known_since <= :knownAt::timestamptz and not notice
                                order by known_since desc, sequence desc
                                limit 1)
                            union all
                            (select sequence
                                from event_log
                                where aggregate_type = :type and aggregate_id = :id and known_since <= :knownAt::timestamptz and notice
                                order by known_since desc, sequence desc
                                limit 1)) as last""")
                .param("type", aggregate.type().plural())
                .param("id", aggregate.id())
                .param("knownAt", Known.at(asOf))
                .query((row, _) -> row.getLong(1))
                .single();
    }

    private static RecordedEvent read(ResultSet row, int number) throws SQLException {
        EventName name = new EventName(row.getString("name"), row.getInt("revision"));
        return new RecordedEvent(
                row.getObject("event_id", UUID.class),
                row.getLong("sequence"),
                row.getObject("known_since", OffsetDateTime.class).toInstant(),
                EventJson.read(name, row.getString("payload")));
    }
}
