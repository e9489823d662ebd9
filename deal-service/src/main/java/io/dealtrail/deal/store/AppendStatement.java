package io.dealtrail.deal.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dealtrail.events.EventEnvelope;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/**
 * Writes events, receipts and what the events are about in one statement. The head row is updated in it, and its lock, held until commit,
 * makes the order of the positions the order of the commits.
 */
final class AppendStatement {

    private static final String SQL = """
            with head as (
                update event_head set position = position + ? where held_because is null returning position - ? as base
            ), appended as (
                insert into event (position, aggregate_type, aggregate_id, sequence, event_id, name, revision, payload, happened_on,
                    recorded_at, known_since, actor, command_id, correlation_id, causation_id, traceparent, hash)
                select head.base + e.n, e.aggregate_type, e.aggregate_id, e.sequence, e.event_id, e.name, e.revision, e.payload,
                    e.happened_on, e.recorded_at, e.known_since, e.actor, e.command_id, e.correlation_id, e.causation_id, e.traceparent, e.hash
                from head, unnest(?::text[], ?::text[], ?::bigint[], ?::uuid[], ?::text[], ?::integer[], ?::bytea[], ?::date[],
                        ?::timestamptz[], ?::timestamptz[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bytea[])
                    with ordinality as e (aggregate_type, aggregate_id, sequence, event_id, name, revision, payload, happened_on,
                        recorded_at, known_since, actor, command_id, correlation_id, causation_id, traceparent, hash, n)
            ), answered as (
                insert into receipt (command_id, request_hash, aggregate_type, aggregate_id, version, first_position, event_count, recorded_at)
                select r.command_id, r.request_hash, r.aggregate_type, r.aggregate_id, r.version, head.base + r.first_offset, r.event_count,
                    r.recorded_at
                from head, unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::bigint[], ?::integer[], ?::timestamptz[])
                    as r (command_id, request_hash, aggregate_type, aggregate_id, version, first_offset, event_count, recorded_at)
            ), linked as (
                insert into concern (key, position, aggregate_type, aggregate_id)
                select c.key, head.base + c.n, c.aggregate_type, c.aggregate_id
                from head, unnest(?::text[], ?::bigint[], ?::text[], ?::text[]) as c (key, n, aggregate_type, aggregate_id)
            )
            select base from head""";

    private AppendStatement() {}

    /**
     * Writes them at the next positions.
     *
     * @param receipts whose first positions count from 1 within {@code events}
     * @param concerns likewise
     * @return the last position before the first of these events
     * @throws StoreHeldException while a {@link StoreHold} is in place
     */
    static long execute(
            Connection connection, List<EventEnvelope> events, List<Receipt> receipts, List<Concern> concerns)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SQL)) {
            statement.setLong(1, events.size());
            statement.setLong(2, events.size());
            int next = setEvents(statement, events, 3);
            next = setReceipts(statement, receipts, next);
            setConcerns(statement, concerns, next);
            try (ResultSet head = statement.executeQuery()) {
                if (!head.next()) {
                    throw new StoreHeldException();
                }
                return head.getLong(1);
            }
        }
    }

    private static int setEvents(PreparedStatement statement, List<EventEnvelope> events, int first)
            throws SQLException {
        return new SqlArrays<>(statement, events, first)
                .add("text", String[]::new, event -> event.aggregate().type().plural())
                .add("text", String[]::new, event -> event.aggregate().id())
                .add("int8", Long[]::new, EventEnvelope::sequence)
                .add("uuid", UUID[]::new, EventEnvelope::eventId)
                .add("text", String[]::new, event -> event.name().name())
                .add("int4", Integer[]::new, event -> event.name().revision())
                .add("bytea", byte[][]::new, event -> event.payload().getBytes(UTF_8))
                .add("date", LocalDate[]::new, EventEnvelope::happenedOn)
                .add("timestamptz", String[]::new, event -> event.recordedAt().toString())
                .add("timestamptz", String[]::new, event -> event.knownSince().toString())
                .add("text", String[]::new, event -> event.provenance().actor())
                .add("text", String[]::new, event -> event.provenance().commandId())
                .add("text", String[]::new, event -> event.provenance().correlationId())
                .add("text", String[]::new, event -> event.provenance().causationId())
                .add("text", String[]::new, event -> event.provenance().traceparent())
                .add("bytea", byte[][]::new, event -> HexFormat.of().parseHex(event.hash()))
                .next();
    }

    private static void setConcerns(PreparedStatement statement, List<Concern> concerns, int first)
            throws SQLException {
        new SqlArrays<>(statement, concerns, first)
                .add("text", String[]::new, Concern::key)
                .add("int8", Long[]::new, Concern::offset)
                .add(
                        "text",
                        String[]::new,
                        concern -> concern.aggregate().type().plural())
                .add("text", String[]::new, concern -> concern.aggregate().id());
    }

    private static int setReceipts(PreparedStatement statement, List<Receipt> receipts, int first) throws SQLException {
        return new SqlArrays<>(statement, receipts, first)
                .add("text", String[]::new, Receipt::commandId)
                .add("text", String[]::new, Receipt::requestHash)
                .add(
                        "text",
                        String[]::new,
                        receipt -> receipt.aggregate().type().plural())
                .add("text", String[]::new, receipt -> receipt.aggregate().id())
                .add("int8", Long[]::new, Receipt::version)
                .add("int8", Long[]::new, Receipt::firstPosition)
                .add("int4", Integer[]::new, Receipt::eventCount)
                .add(
                        "timestamptz",
                        String[]::new,
                        receipt -> receipt.recordedAt().toString())
                .next();
    }
}
