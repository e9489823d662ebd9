package io.dealtrail.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dealtrail.localstack.ServiceOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An event waits behind a dead letter while software is deployed that calls its revision a former one: the retry lifts it. */
class RetryAfterUpgradeIT {

    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final String LETTERS = "/v1/admin/dead-letters";

    private final FeedGate gate = new FeedGate();
    /** The feed cannot be read, and nothing is tried again by itself but once at the start. */
    private final Map<String, String> byHand =
            Map.of("dealtrail.deal-service.url", gate.url(), "dealtrail.intake.repair-every", "1h");

    private final ServiceOptions next =
            NextRelease.compiledIn(Path.of("target", "next-release")).options();
    private SystemUnderTest system =
            SystemUnderTest.start(ServiceOptions.none(), new ServiceOptions(List.of(), byHand));

    @AfterEach
    void stop() {
        system.close();
        gate.close();
    }

    @Test
    void appliesWhatWaitedAsTheSoftwareOfTodayReadsIt() {
        new Workload(system.dealService(), 2).prepare();
        system.awaitCaughtUp();
        publishNonsenseAbout("p0");
        await().atMost(LIMIT).until(() -> parkedAttempts() == 1);
        close("p0", "done by the old");
        close("p1", "done as well");
        await().atMost(LIMIT).until(() -> letters().path(0).path("waiting").asInt() == 1);
        await().atMost(LIMIT).until(() -> status("p1").equals("CLOSED"));

        system = system.restarted(ServiceOptions.none(), new ServiceOptions(next.jvmOptions(), byHand));
        await().atMost(LIMIT).until(() -> parkedAttempts() == 2);
        assertThat(status("p0")).isEqualTo("OPEN");
        assertThat(retry().status()).isEqualTo(503);
        gate.open(system.dealServiceUrl());
        JsonNode retried = retry().json();

        assertThat(retried.path("outcome").asString()).as(retried.toString()).isEqualTo("RESOLVED");
        assertThat(retried.path("applied").asInt()).isEqualTo(1);
        assertThat(status("p0")).isEqualTo("CLOSED");
        assertThat(system.projectionService()
                        .get("/v1/partnerships/p0/timeline")
                        .body())
                .contains("done by the old");
        assertThat(letters()).isEmpty();
        system.awaitCaughtUp();
    }

    private void publishNonsenseAbout(String partnership) {
        Map<String, Object> broker = Map.of("bootstrap.servers", system.bootstrapServers());
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(broker, new StringSerializer(), new StringSerializer())) {
            ProducerRecord<String, String> record = new ProducerRecord<>(TopicRecord.TOPIC, partnership, "nonsense");
            record.headers().add("ce_source", ("/deal-service/partnerships/" + partnership).getBytes(UTF_8));
            assertThat(producer.send(record)).succeedsWithin(LIMIT);
        }
    }

    private void close(String partnership, String reason) {
        Answer answer = system.dealService()
                .post(
                        "/v1/partnerships/" + partnership + "/commands/close-partnership",
                        "{\"reason\":\"%s\"}".formatted(reason));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    private Answer retry() {
        return system.projectionService().post(LETTERS + "/1/retry", "");
    }

    private JsonNode letters() {
        return system.projectionService().get(LETTERS).json().path("items");
    }

    private int parkedAttempts() {
        return system.projectionService()
                .get(LETTERS + "/1")
                .json()
                .path("parked")
                .path("attempts")
                .asInt();
    }

    private String status(String partnership) {
        return system.projectionService()
                .get("/v1/partnerships/" + partnership)
                .json()
                .path("status")
                .asString();
    }
}
