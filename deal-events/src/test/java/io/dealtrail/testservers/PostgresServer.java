package io.dealtrail.testservers;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A real PostgreSQL 18 with durable settings, one shared by all tests of a JVM; a test of faults starts its own and stops it at will. */
public final class PostgresServer implements AutoCloseable {

    private static final Duration STARTUP = Duration.ofSeconds(60);
    private static final List<String> ROLES = List.of("deal_owner", "deal_app", "projection_owner", "projection_app");
    private static final String ANALYSTS = "dealtrail_analyst";

    /** A login that may ask the databases of projection-service by SQL. */
    private static final String ANALYST = "analyst";

    private final Path data =
            Path.of("target", "servers", "postgres-" + UUID.randomUUID()).toAbsolutePath();
    private final int port = FreePorts.next();
    private final AtomicInteger databases = new AtomicInteger();
    private @Nullable EmbeddedPostgres running;

    private PostgresServer() {}

    /** The server that all tests of this JVM share; it lives until the JVM ends. */
    public static PostgresServer shared() {
        return Shared.SERVER;
    }

    /** A new server of the caller's own, running, which may be stopped, killed and started again. */
    public static PostgresServer startOwn() {
        PostgresServer server = new PostgresServer();
        server.start();
        server.createRoles();
        return server;
    }

    /** Starts the server again on the same port and data. */
    public synchronized void start() {
        if (running != null) {
            throw new IllegalStateException("PostgreSQL is running on port " + port);
        }
        try {
            Files.createDirectories(data.getParent());
            running = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setPort(port)
                    .setPGStartupWait(STARTUP)
                    // The library's own defaults trade durability for speed.
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .start();
        } catch (IOException failed) {
            throw new UncheckedIOException("PostgreSQL does not start in " + data, failed);
        }
    }

    /** Stops the server in order; open connections are cut. */
    public synchronized void stop() {
        if (running == null) {
            return;
        }
        Optional<ProcessHandle> process = Files.exists(pidFile()) ? ProcessHandle.of(pid()) : Optional.empty();
        try {
            running.close();
            // The library waits five seconds at most.
            process.ifPresent(still -> still.onExit().join());
        } catch (IOException failed) {
            throw new UncheckedIOException("PostgreSQL does not stop in " + data, failed);
        } finally {
            running = null;
        }
    }

    /** Kills the server as a crash would (SIGKILL to its main process). */
    public synchronized void kill() {
        long pid = pid();
        ProcessHandle.of(pid).ifPresent(process -> {
            process.destroyForcibly();
            process.onExit().join();
        });
        // Lets go of the library's lock on the data; it finds nothing left to stop.
        stop();
    }

    /** The id of the server's main process. */
    public long pid() {
        try {
            return Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid"))
                    .getFirst()
                    .trim());
        } catch (IOException failed) {
            throw new UncheckedIOException("PostgreSQL is not running in " + data, failed);
        }
    }

    private Path pidFile() {
        return data.resolve("postmaster.pid");
    }

    @Override
    public void close() {
        stop();
    }

    /** The port on the loopback address, the same over every start. */
    public int port() {
        return port;
    }

    /**
     * Creates an empty database that no other test has.
     *
     * @param prefix how its name begins: {@code deal…} gives it to the roles of deal-service, {@code projection…} to those of
     *     projection-service
     */
    public TestDatabase createDatabase(String prefix) {
        String roles = rolesFor(prefix);
        String name = prefix + "_" + databases.incrementAndGet();
        String owner = roles + "_owner";
        String app = roles + "_app";
        run("CREATE DATABASE %s OWNER %s".formatted(name, owner));
        run("REVOKE CONNECT, TEMPORARY ON DATABASE %s FROM PUBLIC".formatted(name));
        run("GRANT CONNECT ON DATABASE %s TO %s".formatted(name, app));
        return new TestDatabase(
                "jdbc:postgresql://localhost:%d/%s".formatted(port, name), owner, password(owner), app, password(app));
    }

    /** The address of one of this server's databases as the superuser, for tests that look behind the application's back. */
    public String superuserUrl(TestDatabase database) {
        return database.jdbcUrl() + "?user=postgres";
    }

    /** The address of one of this server's databases as whoever asks it by SQL. */
    public String analystUrl(TestDatabase database) {
        return "%s?user=%s&password=%s".formatted(database.jdbcUrl(), ANALYST, password(ANALYST));
    }

    private static String rolesFor(String prefix) {
        if (prefix.startsWith("deal")) {
            return "deal";
        }
        if (prefix.startsWith("projection")) {
            return "projection";
        }
        throw new IllegalArgumentException(
                "A test database's name begins with 'deal' or 'projection', not '" + prefix + "'");
    }

    private void createRoles() {
        for (String role : ROLES) {
            run("CREATE ROLE %s LOGIN PASSWORD '%s'".formatted(role, password(role)));
        }
        run("CREATE ROLE %s NOLOGIN".formatted(ANALYSTS));
        run("CREATE ROLE %s LOGIN PASSWORD '%s' IN ROLE %s".formatted(ANALYST, password(ANALYST), ANALYSTS));
    }

    private static String password(String role) {
        return role + "-secret";
    }

    private void run(String sql) {
        EmbeddedPostgres server = running;
        if (server == null) {
            throw new IllegalStateException("PostgreSQL is stopped");
        }
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException("Refused by PostgreSQL: " + sql, failed);
        }
    }

    /** Starts the shared server when it is first asked for. */
    private static final class Shared {
        private static final PostgresServer SERVER = startOwn();
    }
}
