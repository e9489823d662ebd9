package io.dealtrail.deal.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.dealtrail.events.AggregateRef;
import io.dealtrail.testservers.PostgresServer;
import io.dealtrail.testservers.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A migrated database with a pool as the service has it: its settings are read from the service's own configuration. */
public final class StoreDatabase implements AutoCloseable {

    private final TestDatabase database;
    private final HikariDataSource pool;

    private StoreDatabase(TestDatabase database) {
        this.database = database;
        Flyway.configure()
                .dataSource(database.jdbcUrl(), database.ownerUser(), database.ownerPassword())
                .placeholders(Map.of("app_role", database.appUser()))
                .load()
                .migrate();
        this.pool = openPool();
    }

    /** A fresh database of a server. */
    public static StoreDatabase in(PostgresServer server) {
        return new StoreDatabase(server.createDatabase("deals_store"));
    }

    public HikariDataSource pool() {
        return pool;
    }

    /** Where it is, with what it takes to get in. */
    public String url() {
        String url = database.jdbcUrl();
        return url + (url.contains("?") ? "&" : "?") + "user=" + database.appUser() + "&password="
                + database.appPassword();
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(pool);
    }

    public EventLog log() {
        return new EventLog(jdbc());
    }

    public ChainedEvents chained() {
        return new ChainedEvents(jdbc());
    }

    public StoreHold hold() {
        return new StoreHold(jdbc());
    }

    /** Keeps a receipt as a command leaves that changed nothing. */
    public void keepsReceiptOf(AggregateRef aggregate) {
        new ReceiptStore(jdbc()).record(new Receipt("unchanged", "request", aggregate, 1, 0, 0, Instant.EPOCH));
    }

    public Restoration restoration() {
        return new Restoration(pool, log());
    }

    /** Takes away all that came after a position, as if the database were back from a backup of that time. */
    public void restoreAt(long position) throws SQLException {
        try (Connection owner = asOwner();
                Statement statement = owner.createStatement()) {
            for (String table : List.of("event", "receipt", "concern")) {
                String column = table.equals("receipt") ? "first_position" : "position";
                statement.execute("alter table " + table + " disable trigger append_only");
                statement.execute("delete from " + table + " where " + column + " > " + position);
                statement.execute("alter table " + table + " enable always trigger append_only");
            }
            statement.execute("update event_head set position = " + position);
            statement.execute("delete from snapshot");
        }
    }

    /** A running instance of the store on this database, as one deal-service has it. */
    public StoreInstance instance(CommitListener... listeners) {
        return new StoreInstance(pool, List.of(listeners));
    }

    Connection asApplication() throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.appUser(), database.appPassword());
    }

    /** A connection of whoever may do everything with the tables. */
    public Connection asOwner() throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.ownerUser(), database.ownerPassword());
    }

    private HikariDataSource openPool() {
        HikariConfig config = Binder.get(environment())
                .bind("spring.datasource.hikari", Bindable.of(HikariConfig.class))
                .get();
        config.setJdbcUrl(database.jdbcUrl());
        config.setUsername(database.appUser());
        config.setPassword(database.appPassword());
        return new HikariDataSource(config);
    }

    private static StandardEnvironment environment() {
        try {
            List<PropertySource<?>> settings =
                    new YamlPropertySourceLoader().load("service", new ClassPathResource("application.yml"));
            StandardEnvironment environment = new StandardEnvironment();
            MutablePropertySources sources = environment.getPropertySources();
            settings.forEach(sources::addLast);
            return environment;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
