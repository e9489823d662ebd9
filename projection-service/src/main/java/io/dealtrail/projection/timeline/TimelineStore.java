package io.dealtrail.projection.timeline;

import io.dealtrail.events.AggregateRef;
import io.dealtrail.projection.facts.FoldedEvent;
import io.dealtrail.projection.facts.FoldedReadModel;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes the timeline: a row per event in one statement a batch; marks are rare and written one by one. */
@Repository
@Order(2)
class TimelineStore implements FoldedReadModel {

    private final JdbcClient jdbc;

    TimelineStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void apply(List<FoldedEvent> events) {
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        for (FoldedEvent event : events) {
            describe(rows.addObject(), TimelineProjector.project(event));
        }
        insert(rows);
        for (FoldedEvent event : events) {
            mark(event.aggregate(), event.knownSince(), Marks.project(event));
        }
    }

    private void insert(ArrayNode rows) {
        jdbc.sql("""
                        insert into timeline (aggregate_type, aggregate_id, sequence, position, event_id, type, kinds, parties, title, facts,
                            sources, happened_on, day, known_since, recorded_at, late, retroactive)
                        select aggregate_type, aggregate_id, sequence, position, event_id, type, kinds, parties, title, facts,
                            sources, happened_on, day, known_since, recorded_at, late, retroactive
                        from jsonb_to_recordset(:rows::jsonb) as r(aggregate_type text, aggregate_id text, sequence bigint, position bigint,
                            event_id uuid, type text, kinds text[], parties text[], title jsonb, facts text[], sources text[],
                            happened_on text, day date, known_since timestamptz, recorded_at timestamptz, late boolean,
                            retroactive boolean)""").param("rows", rows.toString()).update();
    }

    private static void describe(ObjectNode json, TimelineRow row) {
        json.put("aggregate_type", row.envelope().aggregate().type().plural())
                .put("aggregate_id", row.envelope().aggregate().id())
                .put("sequence", row.envelope().sequence())
                .put("position", row.envelope().position())
                .put("event_id", row.envelope().eventId().toString())
                .put("type", row.envelope().name().name())
                .put("happened_on", text(row.happenedOn()))
                .put("day", row.day().toString())
                .put("known_since", row.envelope().knownSince().toString())
                .put("recorded_at", row.envelope().recordedAt().toString())
                .put("late", row.late())
                .put("retroactive", row.retroactive())
                .set("title", row.title());
        list(json, "kinds", row.kinds());
        list(json, "parties", row.parties());
        list(json, "facts", row.facts());
        list(json, "sources", row.sources());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static void list(ObjectNode json, String name, Iterable<String> values) {
        ArrayNode array = json.putArray(name);
        values.forEach(array::add);
    }

    private void mark(AggregateRef aggregate, Instant at, Marks marks) {
        for (UUID by : marks.ended()) {
            end(
                    "delete from timeline_mark where lower(known) >= :at::timestamptz and upper_inf(known)",
                    aggregate,
                    at,
                    by);
            end(
                    "update timeline_mark set known = tstzrange(lower(known), :at::timestamptz) where upper_inf(known)",
                    aggregate,
                    at,
                    by);
        }
        for (Mark mark : Set.copyOf(marks.opened())) {
            open(aggregate, at, mark);
        }
    }

    private void end(String change, AggregateRef aggregate, Instant at, UUID by) {
        jdbc.sql(change + " and aggregate_type = :type and aggregate_id = :id and by_event = :by")
                .param("at", at.toString())
                .param("type", aggregate.type().plural())
                .param("id", aggregate.id())
                .param("by", by)
                .update();
    }

    private void open(AggregateRef aggregate, Instant at, Mark mark) {
        jdbc.sql("""
                        insert into timeline_mark (aggregate_type, aggregate_id, sequence, mark, by_event, by_sequence, known)
                        values (:type, :id, :sequence, :mark, :by, :bySequence, tstzrange(:at::timestamptz, null))""")
                .param("type", aggregate.type().plural())
                .param("id", aggregate.id())
                .param("sequence", mark.sequence())
                .param("mark", mark.kind().name())
                .param("by", mark.by().eventId())
                .param("bySequence", mark.by().sequence())
                .param("at", at.toString())
                .update();
    }
}
