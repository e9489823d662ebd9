package io.dealtrail.localstack;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/** Both services with the settings that tie them to the local servers. */
final class Services {

    private final Ports ports;
    private final ChildProcess dealService;
    private final ChildProcess projectionService;

    Services(StackSettings settings, DataFolder folder, Secrets secrets, PostgresProcess postgres, KafkaProcess kafka) {
        this.ports = settings.port();
        LedgerKey ledger = LedgerKey.in(folder);
        this.dealService = ServiceProcess.of(
                "deal-service",
                "io.dealtrail.deal.DealServiceApplication",
                deal(postgres, secrets, kafka, ledger),
                settings.dealService(),
                folder);
        this.projectionService = ServiceProcess.of(
                "projection-service",
                "io.dealtrail.projection.ProjectionServiceApplication",
                projection(postgres, secrets, kafka, ledger),
                settings.projectionService(),
                folder);
    }

    ChildProcess dealService() {
        return dealService;
    }

    ChildProcess projectionService() {
        return projectionService;
    }

    URI dealServiceUrl() {
        return URI.create("http://localhost:" + ports.dealService());
    }

    URI projectionServiceUrl() {
        return URI.create("http://localhost:" + ports.projectionService());
    }

    static URI readinessOf(URI service) {
        return service.resolve("/actuator/health/readiness");
    }

    private Map<String, String> deal(PostgresProcess postgres, Secrets secrets, KafkaProcess kafka, LedgerKey ledger) {
        Map<String, String> settings = shared("deal", postgres.jdbcUrl("deals"), ports.dealService(), secrets, kafka);
        settings.put("dealtrail.ledger.key", ledger.privateKey().toString());
        settings.put("dealtrail.ledger.public-key", ledger.publicKey().toString());
        // A newcomer wants to see one.
        settings.put("dealtrail.ledger.every", "10s");
        return settings;
    }

    private Map<String, String> projection(
            PostgresProcess postgres, Secrets secrets, KafkaProcess kafka, LedgerKey ledger) {
        String url = postgres.jdbcUrl("projections");
        Map<String, String> settings = shared("projection", url, ports.projectionService(), secrets, kafka);
        settings.put("dealtrail.deal-service.url", dealServiceUrl().toString());
        settings.put("dealtrail.client.id", DevIssuer.SERVICE_CLIENT);
        settings.put("dealtrail.client.secret", secrets.of(DevIssuer.SERVICE_CLIENT));
        settings.put("dealtrail.client.pages", DevIssuer.PAGES_CLIENT);
        settings.put("dealtrail.ledger.public-key", ledger.publicKey().toString());
        return settings;
    }

    private Map<String, String> shared(String role, String url, int port, Secrets secrets, KafkaProcess kafka) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("server.port", Integer.toString(port));
        settings.put("server.address", "127.0.0.1");
        settings.put("spring.datasource.url", url);
        settings.put("spring.datasource.username", role + "_app");
        settings.put("spring.datasource.password", secrets.of(role + "_app"));
        settings.put("spring.flyway.user", role + "_owner");
        settings.put("spring.flyway.password", secrets.of(role + "_owner"));
        settings.put("dealtrail.kafka.bootstrap-servers", kafka.bootstrapServers());
        settings.put("spring.security.oauth2.resourceserver.jwt.issuer-uri", DevIssuer.url(ports));
        settings.put("spring.security.oauth2.resourceserver.jwt.audiences", DevIssuer.AUDIENCE);
        return settings;
    }
}
