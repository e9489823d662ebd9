package io.dealtrail.deal.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dealtrail.testservers.KafkaServer;
import io.dealtrail.testservers.PostgresServer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What callers are told while PostgreSQL, Kafka or the issuer is away. */
class OutageIT {

    @Test
    void saysThatNothingWasStoredWithoutPostgres() {
        try (PostgresServer postgres = PostgresServer.startOwn();
                RunningService service =
                        RunningService.start(postgres, KafkaServer.shared().bootstrapServers(), Map.of())) {
            Client client = service.client();
            Deals deals = Deals.open(client);
            postgres.stop();
            long begin = System.nanoTime();
            Answer refused = deals.sign("A1").isProblem(503, "STORE_UNAVAILABLE");
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(4));
            assertThat(refused.header("Retry-After")).isPresent();
            assertThat(refused.field("/outcome")).isEqualTo("not-done");
            client.get("/v1/events").isProblem(503, "STORE_UNAVAILABLE");
            client.get("/v1/commands/x").isProblem(503, "STORE_UNAVAILABLE");
            assertThat(importedWithoutStore(client))
                    .allSatisfy(line ->
                            assertThat(line.at("/problem/code").asString("")).isEqualTo("STORE_UNAVAILABLE"));
            assertThat(client.get("/actuator/health/readiness").status()).isEqualTo(503);
            client.get("/actuator/health/liveness").isStatus(200);
            postgres.start();
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> deals.sign("A1").isStatus(201));
            assertThat(deals.history().json()).hasSize(2);
        }
    }

    private static List<JsonNode> importedWithoutStore(Client client) {
        String line =
                "{\"commandId\":\"%s\",\"knownSince\":\"2017-07-05T12:00:00Z\",\"aggregate\":\"parties\",\"aggregateId\":\"p\",\"command\":\"RegisterParty\",\"data\":{\"name\":\"N\",\"kind\":\"COMPANY\"}}\n";
        String lines = line.formatted(UUID.randomUUID()) + line.formatted(UUID.randomUUID());
        return client.importLines(lines).isStatus(200).lines();
    }

    @Test
    void acceptsCommandsWithoutKafka() {
        try (RunningService service = RunningService.start(PostgresServer.shared(), "localhost:1", Map.of())) {
            Deals deals = Deals.open(service.client());
            deals.sign("A1").isStatus(201);
            service.client().get("/actuator/health/readiness").isStatus(200);
        }
    }

    @Test
    void saysThatNothingIsPublishedWithoutKafka() {
        try (RunningService service = RunningService.start(PostgresServer.shared(), "localhost:1", Map.of())) {
            Deals.open(service.client());
            Client nobody = service.client().withToken(null);
            await().atMost(Duration.ofSeconds(40))
                    .untilAsserted(() -> nobody.get("/actuator/health/flow").isStatus(503));
            assertThat(nobody.get("/actuator/health").isStatus(200).text())
                    .contains("DEGRADED")
                    .doesNotContain("details");
            assertThat(service.client("deals:admin").get("/actuator/health").text())
                    .contains("\"relay\"", "\"failure\"");
            assertThat(service.client("deals:admin")
                            .get("/actuator/prometheus")
                            .text()
                            .lines())
                    .anySatisfy(line -> assertThat(line)
                            .startsWith("dealtrail_relay_lag_seconds{")
                            .doesNotContain("NaN"))
                    .anySatisfy(line -> assertThat(line)
                            .startsWith("dealtrail_relay_active{")
                            .endsWith(" 0.0"));
        }
    }

    @Test
    void saysThatTokensCannotBeCheckedWithoutTheIssuer() {
        TestIssuer gone = TestIssuer.start();
        String token = gone.token("x", "deals:read");
        gone.close();
        try (RunningService service = RunningService.start(
                PostgresServer.shared().createDatabase("deal_edge"),
                KafkaServer.shared().bootstrapServers(),
                gone,
                Map.of())) {
            service.client().withToken(token).get("/v1/events").isProblem(503, "ISSUER_UNAVAILABLE");
            service.client().withToken(null).get("/v1/events").isProblem(401, "UNAUTHENTICATED");
        }
    }

    @Test
    void turnsAwayMoreCommandsThanItCanFinish() {
        try (RunningService service = RunningService.start(
                PostgresServer.shared(),
                KafkaServer.shared().bootstrapServers(),
                Map.of("dealtrail.commands.max-in-flight", "1"))) {
            try (OpenImport held = OpenImport.begin(service)) {
                Answer refused = service.client()
                        .command("parties/x/commands/register-party", "{\"name\":\"N\",\"kind\":\"COMPANY\"}")
                        .isProblem(429, "TOO_MANY_REQUESTS");
                assertThat(refused.header("Retry-After")).isPresent();
                assertThat(refused.header("RateLimit")).isPresent();
                assertThat(held.firstResult()).contains("\"status\":201");
            }
            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(() -> service.client()
                            .command("parties/y/commands/register-party", "{\"name\":\"N\",\"kind\":\"COMPANY\"}")
                            .isStatus(201));
        }
    }
}
