package io.dealtrail.testservers;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/** The promises that tests rely on: durable, and the same data after a stop and after a crash. */
class PostgresServerIT {

    @Test
    void isVersion18WithDurableSettings() throws SQLException {
        TestDatabase database = PostgresServer.shared().createDatabase("deal_settings");
        assertThat(ask(database, "SHOW server_version")).startsWith("18.");
        assertThat(ask(database, "SHOW fsync")).isEqualTo("on");
        assertThat(ask(database, "SHOW synchronous_commit")).isEqualTo("on");
        assertThat(ask(database, "SHOW full_page_writes")).isEqualTo("on");
    }

    @Test
    void keepsItsDataOverAStopAndACrash() throws SQLException {
        try (PostgresServer server = PostgresServer.startOwn()) {
            TestDatabase database = server.createDatabase("projection_faults");
            execute(database, "CREATE TABLE kept AS SELECT 41 AS answer");
            server.stop();
            server.start();
            execute(database, "UPDATE kept SET answer = 42");
            server.kill();
            server.start();
            assertThat(ask(database, "SELECT answer FROM kept")).isEqualTo("42");
        }
    }

    private static String ask(TestDatabase database, String sql) throws SQLException {
        try (Connection connection = owner(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void execute(TestDatabase database, String sql) throws SQLException {
        try (Connection connection = owner(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection owner(TestDatabase database) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.ownerUser(), database.ownerPassword());
    }
}
