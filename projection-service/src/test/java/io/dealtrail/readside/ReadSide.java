package io.dealtrail.readside;

import io.dealtrail.events.EventEnvelope;
import io.dealtrail.events.EventJson;
import io.dealtrail.projection.log.AppliedBatch;
import io.dealtrail.projection.log.AppliedEvent;
import io.dealtrail.projection.log.AppliedWatermark;
import io.dealtrail.projection.log.EventLog;
import io.dealtrail.projection.log.ReadModel;
import io.dealtrail.projection.log.Watermark;
import io.dealtrail.projection.log.WatermarkStore;
import io.dealtrail.testservers.PostgresServer;
import io.dealtrail.testservers.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The service while its intake stands still, over a database of its own; a test plays the intake. */
final class ReadSide implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final TestDatabase database;
    private final String analystUrl;

    private ReadSide(ConfigurableApplicationContext context, TestDatabase database, String analystUrl) {
        this.context = context;
        this.database = database;
        this.analystUrl = analystUrl;
    }

    static ReadSide start(TestIssuer issuer, Map<String, Object> settings) {
        return start(PostgresServer.shared(), issuer, settings);
    }

    /** On a server that the test may stop. */
    static ReadSide start(PostgresServer postgres, TestIssuer issuer, Map<String, Object> settings) {
        TestDatabase database = postgres.createDatabase("projection_reads");
        return new ReadSide(
                new SpringApplicationBuilder(WithoutIntake.class)
                        .properties(settings)
                        .run(
                                "--server.port=0",
                                "--spring.datasource.url=" + database.jdbcUrl(),
                                "--spring.datasource.username=" + database.appUser(),
                                "--spring.datasource.password=" + database.appPassword(),
                                "--spring.flyway.user=" + database.ownerUser(),
                                "--spring.flyway.password=" + database.ownerPassword(),
                                "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + issuer.url()),
                database,
                postgres.analystUrl(database));
    }

    /** Its database, for whoever asks by SQL. */
    String analystUrl() {
        return analystUrl;
    }

    /** Applies events in one transaction, as the intake does. */
    void apply(List<AppliedEvent> events) {
        transaction().executeWithoutResult(_ -> {
            context.getBean(EventLog.class).append(events);
            project(events);
            context.getBean(WatermarkStore.class)
                    .advance(events.getFirst().envelope().position());
        });
        long last = events.getLast().envelope().position();
        context.getBean(AppliedWatermark.class).committed(new Watermark(last, 0));
    }

    /** Applies events in their order, so many of them in one transaction. */
    void apply(List<AppliedEvent> events, int atOnce) {
        for (int from = 0; from < events.size(); from += atOnce) {
            apply(events.subList(from, Math.min(events.size(), from + atOnce)));
        }
    }

    /** What a log holds, as the intake reads it. */
    static List<AppliedEvent> read(List<EventEnvelope> log) {
        return log.stream()
                .map(event -> new AppliedEvent(event, EventJson.read(event.name(), event.payload())))
                .toList();
    }

    /** Feeds the read models again with events that are in the log. */
    void again(List<AppliedEvent> events) {
        transaction().executeWithoutResult(_ -> project(events));
    }

    private void project(List<AppliedEvent> events) {
        AppliedBatch batch = new AppliedBatch(events);
        context.getBeansOfType(ReadModel.class).values().forEach(model -> model.apply(batch));
    }

    private TransactionTemplate transaction() {
        return context.getBean(TransactionTemplate.class);
    }

    DataSource dataSource() {
        return context.getBean(DataSource.class);
    }

    JdbcClient sql() {
        return context.getBean(JdbcClient.class);
    }

    /** How many rows PostgreSQL fetches for a question, by its own count. */
    <T> long rowsRead(Class<T> reader, Consumer<T> question) {
        return Objects.requireNonNull(transaction().execute(_ -> {
            long before = rowsRead();
            question.accept(context.getBean(reader));
            return rowsRead() - before;
        }));
    }

    /** Lets PostgreSQL look at how its tables are filled, as it does by itself now and then. */
    void analyze() {
        try (Connection owner = DriverManager.getConnection(
                        database.jdbcUrl(), database.ownerUser(), database.ownerPassword());
                Statement statement = owner.createStatement()) {
            statement.execute("analyze");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many pages of tables and indexes PostgreSQL looks at to answer a question, by its own count. */
    long pagesRead(Http http, String question) {
        http.json(question, BlocksRead.ASKED, "yes");
        return context.getBean(BlocksRead.class).last();
    }

    /** What PostgreSQL counts also tells of the transactions before, as long as nobody has collected that. */
    private long rowsRead() {
        return sql().sql("select sum(seq_tup_read + coalesce(idx_tup_fetch, 0)) from pg_stat_xact_user_tables")
                .query(Long.class)
                .single();
    }

    /** All routes of the web framework, the described and the hidden ones. */
    RequestMappingHandlerMapping routes() {
        return context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
    }

    String url() {
        String port = context.getEnvironment().getRequiredProperty("local.server.port");
        return "http://localhost:" + port;
    }

    @Override
    public void close() {
        context.close();
    }

    /** Everything but the two that start what talks to Kafka and to deal-service, and what other tests have beside them. */
    @SpringBootConfiguration
    @EnableAutoConfiguration
    @ComponentScan(
            basePackages = {
                "io.dealtrail.projection.generations",
                "io.dealtrail.projection.intake",
                "io.dealtrail.projection.log",
                "io.dealtrail.projection.facts",
                "io.dealtrail.projection.search",
                "io.dealtrail.projection.deals",
                "io.dealtrail.projection.patents",
                "io.dealtrail.projection.partnerships",
                "io.dealtrail.projection.timeline",
                "io.dealtrail.projection.live",
                "io.dealtrail.projection.replay",
                "io.dealtrail.projection.rebuild",
                "io.dealtrail.projection.letters",
                "io.dealtrail.projection.ledger",
                "io.dealtrail.projection.web",
                "io.dealtrail.projection.access",
                "io.dealtrail.projection.pages"
            },
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = "io\\.dealtrail\\.projection\\.intake\\.(Intake|Filling|TestProjection.*)"))
    @ConfigurationPropertiesScan({
        "io.dealtrail.projection.intake",
        "io.dealtrail.projection.ledger",
        "io.dealtrail.projection.letters",
        "io.dealtrail.projection.live",
        "io.dealtrail.projection.replay"
    })
    @Import(BlocksRead.class)
    static class WithoutIntake {}
}
