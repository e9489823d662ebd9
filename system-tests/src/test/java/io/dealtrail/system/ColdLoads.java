package io.dealtrail.system;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * Asks deal-service about aggregates that it has not in memory, with and without the snapshots that it has made of them: by dry runs of corrections, whose
 * refusal names the value that it knows.
 */
record ColdLoads(SystemUnderTest system, HistoryFile history) {

    private static final List<String> DIFFERS = List.of("traceId", "commandId", "instance");

    /** Each fact is asked for twice, after a start each; of an aggregate without snapshots there is nothing to be compared. */
    void compare(String aggregate, List<String> facts) throws InterruptedException {
        if (number("select count(*) from snapshot where aggregate_type || '/' || aggregate_id = '" + aggregate + "'")
                == 0) {
            return;
        }
        long version =
                number("select count(*) from event where aggregate_type || '/' || aggregate_id = '" + aggregate + "'");
        ask("snapshot", aggregate, version, facts);
        execute("delete from snapshot");
        ask("events", aggregate, version, facts);
    }

    private void ask(String from, String aggregate, long version, List<String> facts) throws InterruptedException {
        system.killDealService();
        system.startDealService();
        for (String fact : facts) {
            Answer answer = system.dealService()
                    .post("/v1/" + aggregate + "/commands/correct-fact?dryRun=true", """
                    {"factRef":"%s","from":"Nobody's value","to":"Another","reason":"To see what is known."}""".formatted(fact));
            ObjectNode known = (ObjectNode) answer.json();
            known.remove(DIFFERS);
            history.add(HistoryFile.line("load")
                    .put("aggregate", aggregate)
                    .put("version", version)
                    .put("from", from)
                    .put("question", "dry run of a correction of " + fact)
                    .put("answer", answer.status() + " " + known));
        }
    }

    private long number(String sql) {
        try (Connection connection = DriverManager.getConnection(system.databaseUrl("deals"));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void execute(String sql) {
        try (Connection connection = DriverManager.getConnection(system.databaseUrl("deals"));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
