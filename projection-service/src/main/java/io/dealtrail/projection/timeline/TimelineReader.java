package io.dealtrail.projection.timeline;

import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.AggregateType;
import io.dealtrail.events.EventJson;
import io.dealtrail.projection.facts.Amendment;
import io.dealtrail.projection.facts.Amendments;
import io.dealtrail.projection.facts.AmendmentsReader;
import io.dealtrail.projection.facts.FactReader;
import io.dealtrail.projection.facts.Known;
import io.dealtrail.projection.web.AsOf;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;

/** Reads timelines as they were known at any time. */
@Repository
public class TimelineReader {

    private static final String COLUMNS = """
            t.aggregate_type, t.aggregate_id, t.position, t.sequence, t.event_id, t.type, t.title, t.facts, t.sources, t.happened_on, t.day,
            t.known_since, t.recorded_at, t.late, t.retroactive, corrected.by_event as corrected_by, retracted.by_event as retracted_by,
            array_remove(array[corrected.by_sequence, retracted.by_sequence], null) as amended_by
            from timeline t
            left join lateral (%s) corrected on true
            left join lateral (%s) retracted on true
            """.formatted(marks("CORRECTED"), marks("RETRACTED"));

    private final JdbcClient jdbc;
    private final FactReader facts;
    private final AmendmentsReader amendments;

    TimelineReader(JdbcClient jdbc, FactReader facts, AmendmentsReader amendments) {
        this.jdbc = jdbc;
        this.facts = facts;
        this.amendments = amendments;
    }

    /** The last event that was known by then to have marked a row. */
    private static String marks(String mark) {
        return """
                select m.by_event, m.by_sequence from timeline_mark m
                where m.aggregate_type = t.aggregate_type and m.aggregate_id = t.aggregate_id and m.sequence = t.sequence
                  and m.mark = '%s' and m.known @> :knownAt::timestamptz
                order by m.by_sequence desc limit 1""".formatted(mark);
    }

    /** One page, in the order in which it is to be read. */
    List<Entry> read(TimelineQuery query) {
        return read(query, query.asOf());
    }

    private List<Entry> read(TimelineQuery query, AsOf names) {
        boolean falling = query.descending() != query.backward();
        String order = falling ? " desc" : "";
        String columns = query.byWorldTime() ? "t.day, t.sequence" : "t.known_since, t.sequence";
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("type", query.aggregate().type().plural());
        parameters.put("id", query.aggregate().id());
        parameters.put("knownAt", Known.at(query.asOf()));
        parameters.put("kinds", query.kinds().toArray(String[]::new));
        parameters.put("parties", query.parties().toArray(String[]::new));
        parameters.put("rows", query.rows());
        query.place().ifPresent(place -> {
            parameters.put("sequence", place.number(1));
            parameters.put(
                    "first",
                    query.byWorldTime()
                            ? place.day(0).toString()
                            : place.instant(0).toString());
        });
        String start = query.place().isEmpty()
                ? ""
                : " and (%s) %s (%s)"
                        .formatted(
                                columns,
                                falling ? "<" : ">",
                                query.byWorldTime() ? ":first::date, :sequence" : ":first::timestamptz, :sequence");
        String sql = "select " + COLUMNS
                + """
                where t.aggregate_type = :type and t.aggregate_id = :id and t.known_since <= :knownAt::timestamptz
                   and (cardinality(:kinds::text[]) = 0 or t.kinds && :kinds::text[])
                   and (cardinality(:parties::text[]) = 0 or t.parties && :parties::text[])"""
                + start + " order by " + columns.replace(",", order + ",") + order + " limit :rows";
        List<Untitled> rows =
                jdbc.sql(sql).params(parameters).query(TimelineReader::row).list();
        return named(rows, names, amended(query.aggregate(), rows));
    }

    /** The beginning of a whole timeline by knowledge time. */
    public List<TimelineItem> beginning(AggregateRef aggregate, AsOf asOf, int limit) {
        return read(first(aggregate, asOf, limit)).stream().map(Entry::item).toList();
    }

    /**
     * A whole timeline by knowledge time.
     *
     * @param names as of when parties are named
     */
    public List<Entry> whole(AggregateRef aggregate, AsOf asOf, AsOf names) {
        return read(first(aggregate, asOf, Integer.MAX_VALUE), names);
    }

    private static TimelineQuery first(AggregateRef aggregate, AsOf asOf, int limit) {
        return new TimelineQuery(aggregate, asOf, false, false, false, List.of(), List.of(), Optional.empty(), limit);
    }

    /** The newest events of all aggregates up to a position, newest first, as they read now. */
    public List<Entry> newest(long after, long upTo, int limit, AsOf asOf) {
        String sql = "select " + COLUMNS
                + "where t.position > :after and t.position <= :upTo order by t.position desc limit :limit";
        return named(
                jdbc.sql(sql)
                        .param("knownAt", Known.at(asOf))
                        .param("after", after)
                        .param("upTo", upTo)
                        .param("limit", limit)
                        .query(TimelineReader::row)
                        .list(),
                asOf,
                Amendments.NONE);
    }

    /** What was amended of these rows, and by them. */
    private Amendments amended(AggregateRef aggregate, List<Untitled> rows) {
        Set<Long> amending = new TreeSet<>();
        Set<String> addresses = new TreeSet<>();
        for (Untitled row : rows) {
            TimelineItem item = row.bare.item();
            boolean amends = Amendments.EVENTS.contains(item.type());
            if (amends) {
                amending.add(item.sequence());
            }
            if (amends || !row.amendedBy.isEmpty()) {
                amending.addAll(row.amendedBy);
                addresses.addAll(item.facts());
            }
        }
        return amendments.at(aggregate, amending, addresses);
    }

    private List<Entry> named(List<Untitled> rows, AsOf asOf, Amendments amended) {
        Set<String> parties = new TreeSet<>();
        rows.forEach(row -> parties.addAll(Title.referredTo(row.title)));
        Map<String, String> names = parties.isEmpty() ? Map.of() : facts.partyNames(parties, asOf);
        return rows.stream().map(row -> row.entry(names, amended)).toList();
    }

    private static Untitled row(ResultSet row, int number) throws SQLException {
        AggregateRef aggregate = new AggregateRef(
                AggregateType.ofPlural(row.getString("aggregate_type")), row.getString("aggregate_id"));
        TimelineItem item = new TimelineItem(
                row.getLong("position"),
                row.getLong("sequence"),
                row.getObject("event_id", UUID.class),
                row.getString("type"),
                row.getString("happened_on"),
                row.getObject("known_since", OffsetDateTime.class).toInstant(),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                "",
                strings(row, "facts"),
                strings(row, "sources"),
                row.getBoolean("late"),
                row.getBoolean("retroactive"),
                row.getObject("corrected_by", UUID.class),
                row.getObject("retracted_by", UUID.class),
                List.of());
        JsonNode title = EventJson.mapper().readTree(row.getString("title"));
        List<Long> amendedBy = List.of((Long[]) row.getArray("amended_by").getArray());
        return new Untitled(new Entry(aggregate, row.getObject("day", LocalDate.class), item), title, amendedBy);
    }

    private static List<String> strings(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    /**
     * A row whose title still lacks the names of parties.
     *
     * @param amendedBy the sequences of what corrected and retracted it
     */
    private record Untitled(Entry bare, JsonNode title, List<Long> amendedBy) {

        Entry entry(Map<String, String> names, Amendments amended) {
            TimelineItem item = bare.item();
            List<Amendment> all = Stream.concat(
                            amended.by(item.eventId()).stream(),
                            Stream.of(item.correctedBy(), item.retractedBy())
                                    .filter(Objects::nonNull)
                                    .flatMap(by -> amended.of(item.eventId(), by).stream()))
                    .distinct()
                    .toList();
            return new Entry(bare.aggregate(), bare.day(), item.with(Title.read(title, names), all));
        }
    }
}
