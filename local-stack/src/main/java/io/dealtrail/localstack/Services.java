package io.dealtrail.localstack;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/** Both services with the settings that tie them to the local servers. */
final class Services {

    private static final String DEAL_SERVICE = "deal-service";
    private static final String DEAL_SERVICE_CLASS = "io.dealtrail.deal.DealServiceApplication";

    private final StackSettings settings;
    private final DataFolder folder;
    private final Secrets secrets;
    private final PostgresProcess postgres;
    private final KafkaProcess kafka;
    private final LedgerKey ledger;
    private final Ports ports;
    private final ChildProcess dealService;
    private final ChildProcess projectionService;

    Services(StackSettings settings, DataFolder folder, Secrets secrets, PostgresProcess postgres, KafkaProcess kafka) {
        this.settings = settings;
        this.folder = folder;
        this.secrets = secrets;
        this.postgres = postgres;
        this.kafka = kafka;
        this.ports = settings.port();
        this.ledger = LedgerKey.in(folder);
        this.dealService = dealService(DEAL_SERVICE, ports.dealService());
        this.projectionService = ServiceProcess.of(
                "projection-service",
                "projection-service",
                "io.dealtrail.projection.ProjectionServiceApplication",
                projection(),
                settings.projectionService(),
                folder);
    }

    ChildProcess dealService() {
        return dealService;
    }

    /** One more of them, beside the first, on the same servers. */
    ChildProcess furtherDealService(int port) {
        return dealService(DEAL_SERVICE + "-" + port, port);
    }

    private ChildProcess dealService(String name, int port) {
        return ServiceProcess.of(name, DEAL_SERVICE, DEAL_SERVICE_CLASS, deal(port), settings.dealService(), folder);
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

    private Map<String, String> deal(int port) {
        Map<String, String> properties = shared("deal", postgres.jdbcUrl("deals"), port);
        properties.put("dealtrail.ledger.key", ledger.privateKey().toString());
        properties.put("dealtrail.ledger.public-key", ledger.publicKey().toString());
        // A newcomer wants to see one.
        properties.put("dealtrail.ledger.every", "10s");
        return properties;
    }

    private Map<String, String> projection() {
        String url = postgres.jdbcUrl("projections");
        Map<String, String> properties = shared("projection", url, ports.projectionService());
        properties.put("dealtrail.deal-service.url", dealServiceUrl().toString());
        properties.put("dealtrail.client.id", DevIssuer.SERVICE_CLIENT);
        properties.put("dealtrail.client.secret", secrets.of(DevIssuer.SERVICE_CLIENT));
        properties.put("dealtrail.client.pages", DevIssuer.PAGES_CLIENT);
        properties.put("dealtrail.ledger.public-key", ledger.publicKey().toString());
        return properties;
    }

    private Map<String, String> shared(String role, String url, int port) {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("server.port", Integer.toString(port));
        properties.put("server.address", "127.0.0.1");
        properties.put("spring.datasource.url", url);
        properties.put("spring.datasource.username", role + "_app");
        properties.put("spring.datasource.password", secrets.of(role + "_app"));
        properties.put("spring.flyway.user", role + "_owner");
        properties.put("spring.flyway.password", secrets.of(role + "_owner"));
        properties.put("dealtrail.kafka.bootstrap-servers", kafka.bootstrapServers());
        properties.put("spring.security.oauth2.resourceserver.jwt.issuer-uri", DevIssuer.url(ports));
        properties.put("spring.security.oauth2.resourceserver.jwt.audiences", DevIssuer.AUDIENCE);
        return properties;
    }
}
