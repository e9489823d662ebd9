package io.dealtrail.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL and Kafka as processes: durable, closed to strangers, and startable after any end of the run before. */
class StorageIT {

    @TempDir
    private Path temporary;

    private final Ports ports = TestPorts.all();
    private DataFolder folder;
    private Secrets secrets;

    @BeforeEach
    void open() {
        folder = DataFolder.open(temporary);
        secrets = Secrets.in(folder);
    }

    @AfterEach
    void leaveNothingRunning() {
        Leftovers.stop(folder);
        folder.close();
    }

    @Test
    void givesEachServiceADatabaseThatTheOtherCannotEnter() throws SQLException {
        PostgresProcess postgres = postgres();
        postgres.start();
        assertThat(ask(postgres, "deals", "deal_owner", "SHOW server_version")).startsWith("18.");
        assertThat(ask(postgres, "deals", "deal_app", "SHOW fsync")).isEqualTo("on");
        assertThat(ask(postgres, "projections", "projection_app", "SHOW synchronous_commit"))
                .isEqualTo("on");
        assertThatThrownBy(() -> ask(postgres, "deals", "projection_app", "SELECT 1"))
                .hasMessageContaining("permission denied for database");
        assertThatThrownBy(() -> DriverManager.getConnection(postgres.jdbcUrl("deals"), "deal_app", "wrong"))
                .hasMessageContaining("password authentication failed");
        postgres.stop();
        assertThat(new PostmasterFile(folder.path("postgres")).running()).isEmpty();
    }

    @Test
    void letsAnalystsIntoTheReadSideOnlyAndSparesThemSlips() throws SQLException {
        PostgresProcess postgres = postgres();
        postgres.start();
        assertThat(ask(postgres, "projections", "analyst", "SHOW default_transaction_read_only"))
                .isEqualTo("on");
        assertThat(ask(postgres, "projections", "analyst", "SHOW statement_timeout"))
                .isEqualTo("1min");
        assertThatThrownBy(() -> ask(postgres, "deals", "analyst", "SELECT 1"))
                .hasMessageContaining("permission denied for database");
        String table = "CREATE TEMPORARY TABLE mine ()";
        assertThatThrownBy(() -> ask(postgres, "projections", "analyst", table))
                .hasMessageContaining("read-only transaction");
        assertThatThrownBy(() -> ask(postgres, "projections", "analyst", "SET transaction_read_only = off; " + table))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> ask(postgres, "projections", "dealtrail_analyst", "SELECT 1"))
                .isInstanceOf(SQLException.class);
        postgres.stop();
    }

    @Test
    void keepsAnalystsFromTheLocksOfTheServiceAndFromLargeObjects() throws SQLException {
        PostgresProcess postgres = postgres();
        postgres.start();
        for (String forbidden : List.of(
                "SELECT pg_try_advisory_lock(1)",
                "SELECT pg_advisory_xact_lock(1, 2)",
                "SELECT lo_create(0)",
                "SELECT lo_unlink(1)")) {
            assertThatThrownBy(() -> ask(postgres, "projections", "analyst", forbidden))
                    .as(forbidden)
                    .hasMessageContaining("permission denied for function");
        }
        assertThat(ask(postgres, "projections", "projection_app", "SELECT pg_try_advisory_lock(1)"))
                .isEqualTo("t");
        assertThat(ask(postgres, "projections", "projection_owner", "SELECT pg_try_advisory_lock(2)"))
                .isEqualTo("t");
        postgres.stop();
    }

    @Test
    void keepsPostgresDataOverAKill() throws SQLException {
        PostgresProcess postgres = postgres();
        postgres.start();
        execute(postgres, "CREATE TABLE kept AS SELECT 42 AS answer");
        postgres.kill();
        postgres.start();
        assertThat(ask(postgres, "deals", "deal_owner", "SELECT answer FROM kept"))
                .isEqualTo("42");
    }

    @Test
    void beginsAnewAfterAFirstStartThatWasCutOff() throws Exception {
        Files.createDirectories(folder.path("postgres").resolve("base"));
        Files.writeString(folder.path("postgres").resolve("PG_VERSION"), "18\n");
        PostgresProcess postgres = postgres();
        postgres.start();
        assertThat(ask(postgres, "deals", "deal_owner", "SELECT 1")).isEqualTo("1");
    }

    @Test
    void takesOverFromAStackThatWasKilled() throws Exception {
        postgres().start();
        KafkaProcess kafka = new KafkaProcess(folder, ports, Map.of());
        kafka.process().start();
        new Waiting().until(kafka.process(), kafka::isReady);
        try (Admin admin = admin(kafka)) {
            admin.createTopics(List.of(new NewTopic("kept", Optional.of(1), Optional.of((short) 1))))
                    .all()
                    .get(30, TimeUnit.SECONDS);
        }
        kafka.process().kill();

        // The stack that started them is gone; only the folder is left to go by.
        Leftovers.stop(folder);
        ports.requireFree();
        PostgresProcess postgresAgain = postgres();
        postgresAgain.start();
        KafkaProcess kafkaAgain = new KafkaProcess(folder, ports, Map.of());
        kafkaAgain.process().start();
        new Waiting().until(kafkaAgain.process(), kafkaAgain::isReady);
        try (Admin admin = admin(kafkaAgain)) {
            assertThat(admin.listTopics().names().get(30, TimeUnit.SECONDS)).contains("kept");
        }
        kafkaAgain.process().stop();
        assertThat(kafkaAgain.process().isAlive()).isFalse();
    }

    private PostgresProcess postgres() {
        return new PostgresProcess(folder, secrets, ports.postgres());
    }

    private static Admin admin(KafkaProcess kafka) {
        return Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()));
    }

    private String ask(PostgresProcess postgres, String database, String role, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(postgres.jdbcUrl(database), role, secrets.of(role));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private void execute(PostgresProcess postgres, String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(postgres.jdbcUrl("deals"), "deal_owner", secrets.of("deal_owner"));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
