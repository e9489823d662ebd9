package io.dealtrail.localstack;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A real PostgreSQL with durable settings on the loopback address, with the roles and databases of both services. */
public final class PostgresProcess {

    private static final Duration STARTUP = Duration.ofSeconds(90);
    private static final String SUPERUSER = "postgres";

    /** Who asks the read side by SQL. */
    static final String ANALYST = "analyst";

    private final DataFolder folder;
    private final Secrets secrets;
    private final int port;
    private final Path data;
    private @Nullable EmbeddedPostgres running;
    private @Nullable ProcessHandle process;

    PostgresProcess(DataFolder folder, Secrets secrets, int port) {
        this.folder = folder;
        this.secrets = secrets;
        this.port = port;
        this.data = folder.path("postgres");
    }

    /** Starts it on the data of the last time, or on new data where nothing was ever kept. */
    public synchronized void start() {
        Path prepared = folder.path("postgres.prepared");
        if (!Files.exists(prepared)) {
            // A first start that was cut off: no service has run on it, so there is nothing to lose.
            deleteData();
        }
        try {
            running = launch();
            process = new PostmasterFile(data).running().orElse(null);
            try (Connection connection =
                    running.getDatabase(SUPERUSER, "postgres").getConnection()) {
                new DatabaseSetup(secrets).run(connection);
            }
            try (Connection connection =
                    running.getDatabase(SUPERUSER, "projections").getConnection()) {
                DatabaseSetup.runInProjections(connection);
            }
            Files.writeString(prepared, "Roles and databases exist.\n");
        } catch (IOException | SQLException failed) {
            throw new StackFailure("PostgreSQL does not start: see " + log(), failed);
        }
    }

    /** Stops it in order: what is committed is on disk either way. */
    public synchronized void stop() {
        if (running == null) {
            return;
        }
        try {
            running.close();
        } catch (IOException failed) {
            throw new UncheckedIOException("PostgreSQL does not stop", failed);
        }
        if (process != null) {
            // The library waits five seconds, a last checkpoint may take longer.
            process.onExit().join();
        }
        process = null;
        running = null;
    }

    /** Ends it as a crash would: SIGKILL to its main process, unless that has ended by itself. */
    public synchronized void kill() {
        if (process == null) {
            throw new IllegalStateException("PostgreSQL was not started");
        }
        process.destroyForcibly();
        process.onExit().join();
        stop();
    }

    public synchronized boolean isAlive() {
        return process != null && process.isAlive();
    }

    String jdbcUrl(String database) {
        return "jdbc:postgresql://localhost:%d/%s".formatted(port, database);
    }

    /** The address of the read side's database for whoever asks it by SQL, as programs of PostgreSQL take it. */
    String analystUrl() {
        return "postgresql://%s:%s@localhost:%d/projections".formatted(ANALYST, secrets.of(ANALYST), port);
    }

    /** The same for JDBC. */
    public String analystJdbcUrl() {
        return "%s?user=%s&password=%s".formatted(jdbcUrl("projections"), ANALYST, secrets.of(ANALYST));
    }

    /** The address of a database as the superuser, for a test that looks behind the services' back. */
    public String superuserUrl(String database) {
        return "%s?user=%s&password=%s".formatted(jdbcUrl(database), SUPERUSER, secrets.of(SUPERUSER));
    }

    private Path log() {
        return folder.file("logs", "postgres.log");
    }

    private EmbeddedPostgres launch() throws IOException {
        Path password = folder.file("run", "postgres.password");
        folder.writePrivate(password, secrets.of(SUPERUSER));
        try {
            return EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPort(port)
                    .setPGStartupWait(STARTUP)
                    .setErrorRedirector(Redirect.appendTo(log().toFile()))
                    .setOutputRedirector(Redirect.appendTo(log().toFile()))
                    .setConnectConfig("password", secrets.of(SUPERUSER))
                    // The library would let everybody in, and turns durability off unless told otherwise.
                    .setLocaleConfig("auth", "scram-sha-256")
                    .setLocaleConfig("pwfile", password.toString())
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .setLocaleConfig("locale", "C")
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("listen_addresses", "localhost")
                    .setServerConfig("unix_socket_directories", "")
                    .start();
        } finally {
            Files.deleteIfExists(password);
        }
    }

    private void deleteData() {
        if (!Files.exists(data)) {
            return;
        }
        try (Stream<Path> all = Files.walk(data)) {
            // The folder itself may be a disk of its own.
            for (Path path : all.filter(each -> !each.equals(data))
                    .sorted(Comparator.reverseOrder())
                    .toList()) {
                Files.delete(path);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot delete " + data, failed);
        }
    }
}
