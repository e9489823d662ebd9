package io.dealtrail.system;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads a system that has come to rest, by four ways that share no code with it, and writes down what they show. */
record AtRestReaders(SystemUnderTest system, HistoryFile history) {

    private static final int TRIES = 30;
    private static final Duration BEFORE_COMING_AGAIN = Duration.ofSeconds(1);

    /** S: the event table, by SQL. */
    void readTable() {
        try (Connection connection = DriverManager.getConnection(system.databaseUrl("deals"));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select position, aggregate_type || '/' || aggregate_id as aggregate, sequence, event_id as id,
                               'io.dealtrail.' || name || '.v' || revision as type, convert_from(payload, 'UTF8') as payload,
                               (extract(epoch from recorded_at) * 1000000)::bigint as "recordedAt",
                               (extract(epoch from known_since) * 1000000)::bigint as "knownSince",
                               actor, command_id as "commandId", correlation_id as "correlationId",
                               causation_id as "causationId", encode(hash, 'hex') as hash
                        from event order by position""")) {
            while (rows.next()) {
                ObjectNode line = HistoryFile.line("S");
                for (String field : List.of("position", "sequence", "recordedAt", "knownSince")) {
                    line.put(field, rows.getLong(field));
                }
                for (String field : List.of(
                        "aggregate",
                        "id",
                        "type",
                        "payload",
                        "actor",
                        "commandId",
                        "correlationId",
                        "causationId",
                        "hash")) {
                    line.put(field, rows.getString(field));
                }
                history.add(line);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** K: the topic, by a client that is not of the JVM. */
    void readTopic() {
        NodePrograms node = NodePrograms.install(Map.of());
        try (Spawned program =
                node.start("node read-topic.mjs " + system.bootstrapServers() + " " + TopicRecord.TOPIC)) {
            program.linesToTheEnd().forEach(history::add);
        }
    }

    /** C: the signed checkpoints, by the same client. */
    void readCheckpoints() {
        NodePrograms node = NodePrograms.install(Map.of());
        try (Spawned program = node.start(
                "node read-checkpoints.mjs " + system.bootstrapServers() + " '" + system.ledgerKey() + "'")) {
            program.linesToTheEnd().forEach(history::add);
        }
    }

    /** R: the facts of an aggregate on a day, as known at an instant or now, by all pages of the query API. */
    void readFacts(String aggregate, String validAt, long knownAtMicros) {
        ObjectNode line = HistoryFile.line("R")
                .put("nanos", history.nanos())
                .put("aggregate", aggregate)
                .put("validAt", validAt);
        String path = "/v1/" + aggregate + "/facts?limit=500&validAt=" + validAt;
        if (knownAtMicros > 0) {
            line.put("knownAt", knownAtMicros);
            path += "&knownAt=" + Instant.EPOCH.plus(knownAtMicros, ChronoUnit.MICROS);
        }
        ArrayNode facts = line.putArray("facts");
        for (String next = path; !next.isEmpty(); ) {
            JsonNode page = answered(next, knownAtMicros > 0);
            page.path("items").forEach(facts::add);
            next = page.path("next").asString("");
        }
        history.add(line);
    }

    /** What is measured of it. */
    void readGauges() {
        Exposition deals = Exposition.of(system.dealService());
        Exposition projections = Exposition.of(system.projectionService());
        gauge("publish-lag", "relay", deals.value("dealtrail_relay_lag_events"));
        gauge(
                "read-lag",
                "intake",
                deals.value("dealtrail_store_position") - projections.value("dealtrail_applied_position"));
        gauge("parked", "aggregates", projections.value("dealtrail_parked_aggregates"));
        gauge("parked", "dead letters", projections.value("dealtrail_dead_letters"));
        gauge("alive", "relay", deals.value("dealtrail_relay_active"));
        gauge("alive", "relay and calendar", healthOf(system.dealService()));
        gauge("alive", "intake", healthOf(system.projectionService()));
    }

    private void gauge(String name, String of, double value) {
        history.gauge("rest", of, name, value);
    }

    private static int healthOf(Client service) {
        return service.get("/actuator/health/flow").status() == 200 ? 1 : 0;
    }

    /** @param maybeUnknown whether nothing may have been known of it, which is no fact at all */
    private JsonNode answered(String path, boolean maybeUnknown) {
        Answer answer = system.projectionService().get(path);
        for (int tries = 1; answer.status() == 503 && tries < TRIES; tries++) {
            // A read that takes too long on a busy machine is cut off, and its reader asked to come again.
            LockSupport.parkNanos(BEFORE_COMING_AGAIN.toNanos());
            answer = system.projectionService().get(path);
        }
        if (answer.status() != 200 && !(maybeUnknown && answer.status() == 404)) {
            throw new IllegalStateException(path + " answered " + answer.status() + ": " + answer.body());
        }
        return answer.json();
    }
}
