package io.dealtrail.deal.edge;

import io.dealtrail.deal.DealServiceApplication;
import io.dealtrail.testservers.KafkaServer;
import io.dealtrail.testservers.PostgresServer;
import io.dealtrail.testservers.TestDatabase;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The application on a free port, with a database and a topic of its own. */
final class RunningService implements AutoCloseable {

    private final ConfigurableApplicationContext application;
    private final TestDatabase database;
    private final TestIssuer issuer;

    private RunningService(ConfigurableApplicationContext application, TestDatabase database, TestIssuer issuer) {
        this.application = application;
        this.database = database;
        this.issuer = issuer;
    }

    /** The one that all tests share which leave it as it was. */
    static RunningService shared() {
        return Shared.SERVICE;
    }

    /** One more, on these servers, with these settings on top. */
    static RunningService start(PostgresServer postgres, String kafka, Map<String, String> settings) {
        return start(postgres.createDatabase("deal_edge"), kafka, TestIssuer.start(), settings);
    }

    /** One more instance of the service on a database that may have another one. */
    static RunningService start(TestDatabase database, String kafka, TestIssuer issuer, Map<String, String> settings) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("server.port", "0");
        all.put("spring.datasource.url", database.jdbcUrl());
        all.put("spring.datasource.username", database.appUser());
        all.put("spring.datasource.password", database.appPassword());
        all.put("spring.flyway.user", database.ownerUser());
        all.put("spring.flyway.password", database.ownerPassword());
        all.put("spring.flyway.placeholders.app_role", database.appUser());
        all.put("dealtrail.kafka.bootstrap-servers", kafka);
        all.put("dealtrail.topic.name", "edge-" + UUID.randomUUID());
        all.put("spring.security.oauth2.resourceserver.jwt.issuer-uri", issuer.url());
        all.put("spring.main.banner-mode", "off");
        all.putAll(settings);
        SpringApplication application = new SpringApplication(DealServiceApplication.class);
        String[] arguments = all.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
        return new RunningService(application.run(arguments), database, issuer);
    }

    /** A client whose token has all scopes. */
    Client client() {
        return client("deals:read deals:write deals:import deals:admin");
    }

    Client client(String scopes) {
        return new Client(url(), issuer.token("tester", scopes));
    }

    String url() {
        return "http://localhost:" + application.getEnvironment().getProperty("local.server.port");
    }

    int port() {
        return application.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    TestDatabase database() {
        return database;
    }

    TestIssuer issuer() {
        return issuer;
    }

    <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    <T> T bean(String name, Class<T> type) {
        return application.getBean(name, type);
    }

    @Override
    public void close() {
        application.close();
    }

    /** Starts the shared service when it is first asked for; it ends with the JVM. */
    private static final class Shared {
        private static final RunningService SERVICE =
                start(PostgresServer.shared(), KafkaServer.shared().bootstrapServers(), Map.of());
    }
}
