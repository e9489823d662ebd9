package io.dealtrail.readside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dealtrail.testservers.PostgresServer;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What readers, and whoever sends them here, are told while PostgreSQL is away. */
class OutageIT {

    private static final String READINESS = "/actuator/health/readiness";

    @Test
    void isNotReadyWithoutItsDatabase() {
        try (TestIssuer issuer = TestIssuer.start();
                PostgresServer postgres = PostgresServer.startOwn();
                ReadSide side = ReadSide.start(postgres, issuer, Map.of())) {
            Http reader = new Http(side.url(), issuer.token("deals:read"));
            assertThat(reader.get("/v1/partnerships").statusCode()).isEqualTo(200);
            assertThat(reader.get(READINESS).statusCode()).isEqualTo(200);
            postgres.stop();
            HttpResponse<String> read = reader.get("/v1/partnerships");
            assertThat(read.statusCode()).isEqualTo(503);
            assertThat(read.body()).contains("READ_STORE_UNAVAILABLE");
            assertThat(reader.get(READINESS).statusCode()).isEqualTo(503);
            assertThat(reader.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
            postgres.start();
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> reader.get(READINESS).statusCode() == 200);
        }
    }
}
