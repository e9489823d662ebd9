package io.dealtrail.projection.intake;

import io.dealtrail.projection.log.AppliedBatch;
import io.dealtrail.projection.log.AppliedEvent;
import io.dealtrail.projection.log.AppliedPosition;
import io.dealtrail.projection.log.Progress;
import io.dealtrail.projection.log.ReadModel;
import io.dealtrail.testservers.KafkaServer;
import io.dealtrail.testservers.PostgresServer;
import io.dealtrail.testservers.TestDatabase;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One instance of the intake with its log and one read model, without the web. */
final class TestProjection implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private TestProjection(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static TestProjection start(
            TestDatabase database,
            String topic,
            String feed,
            Consumer<AppliedEvent> beforeEach,
            Consumer<AppliedBatch> after) {
        return start(database, topic, feed, beforeEach, after, Map.of());
    }

    /** Starts an instance whose read model first does what a test wants of it, then counts the event. */
    static TestProjection start(
            TestDatabase database,
            String topic,
            String feed,
            Consumer<AppliedEvent> beforeEach,
            Consumer<AppliedBatch> after,
            Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(Map.ofEntries(
                Map.entry("spring.datasource.url", database.jdbcUrl()),
                Map.entry("spring.datasource.username", database.appUser()),
                Map.entry("spring.datasource.password", database.appPassword()),
                Map.entry("spring.flyway.locations", "classpath:db/migration,classpath:db/counting"),
                Map.entry("spring.flyway.user", database.ownerUser()),
                Map.entry("spring.flyway.password", database.ownerPassword()),
                Map.entry(
                        "dealtrail.kafka.bootstrap-servers",
                        KafkaServer.shared().bootstrapServers()),
                Map.entry("dealtrail.topic.name", topic),
                Map.entry("dealtrail.deal-service.url", feed),
                Map.entry("dealtrail.intake.group", "group-" + topic),
                Map.entry("dealtrail.intake.poll-every", "50ms"),
                Map.entry("dealtrail.intake.check-topic-every", "200ms"),
                Map.entry("dealtrail.intake.repair-every", "50ms"),
                Map.entry("dealtrail.intake.gap-after", "300ms"),
                // The ledger is no part of it.
                Map.entry("management.endpoint.health.group.flow.include", "intake")));
        settings.putAll(more);
        SpringApplicationBuilder application = new SpringApplicationBuilder(Parts.class)
                .web(WebApplicationType.NONE)
                .initializers(context -> context.getBeanFactory()
                        .registerSingleton("counting", new CountingModel(context, beforeEach, after)));
        return new TestProjection(application.run(settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new)));
    }

    static TestProjection start(TestDatabase database, String topic, String feed) {
        return start(database, topic, feed, _ -> {}, _ -> {});
    }

    static TestDatabase database() {
        return PostgresServer.shared().createDatabase("projection_intake");
    }

    long position() {
        return context.getBean(AppliedPosition.class).current();
    }

    IntakeStatus status() {
        return context.getBean(IntakeStatus.class);
    }

    Progress progress() {
        return context.getBean(Progress.class);
    }

    Retries retries() {
        return context.getBean(Retries.class);
    }

    JdbcClient jdbc() {
        return context.getBean(JdbcClient.class);
    }

    long count(String sql) {
        return jdbc().sql(sql).query(Long.class).single();
    }

    @Override
    public void close() {
        context.close();
    }

    /** Counts the events of each partnership, as any read model would: wrong where one is applied twice or not at all. */
    private record CountingModel(
            ConfigurableApplicationContext context, Consumer<AppliedEvent> beforeEach, Consumer<AppliedBatch> after)
            implements ReadModel {

        @Override
        public String name() {
            return "counting";
        }

        @Override
        public void apply(AppliedBatch batch) {
            JdbcClient jdbc = context.getBean(JdbcClient.class);
            for (AppliedEvent event : batch.events()) {
                beforeEach.accept(event);
                jdbc.sql(
                                "insert into counted (id, events) values (?, 1) on conflict (id) do update set events = counted.events + 1")
                        .param(event.envelope().aggregate().id())
                        .update();
            }
            after.accept(batch);
        }
    }

    /** What is started. */
    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @ConfigurationPropertiesScan("io.dealtrail.projection.intake")
    @ComponentScan(
            basePackages = {
                "io.dealtrail.projection.generations",
                "io.dealtrail.projection.intake",
                "io.dealtrail.projection.log"
            })
    static class Parts {}
}
