package io.dealtrail.readside;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dealtrail.contract.Contract;
import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.AggregateType;
import io.dealtrail.events.EventJson;
import io.dealtrail.facts.GeneratedHistory;
import io.dealtrail.projection.ProjectionServiceApplication;
import io.dealtrail.projection.intake.TestTopic;
import io.dealtrail.projection.live.SseClient;
import io.dealtrail.projection.log.AppliedEvent;
import io.dealtrail.testservers.KafkaServer;
import io.dealtrail.testservers.PostgresServer;
import io.dealtrail.testservers.TestDatabase;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** The whole service, fed from a topic with the seed deal and some generated ones, and a reader of their replays. */
final class ReplayedDeals implements AutoCloseable {

    private static final Contract CONTRACT = Contract.ofThisBuild();
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int HISTORIES = 3;
    private static final int EVENTS = 25;

    final EventChain chain = ChangesOfMind.chain();
    final Http http;
    private final TestIssuer issuer = TestIssuer.start();
    private final TestTopic topic = new TestTopic();
    private final ConfigurableApplicationContext service;

    ReplayedDeals() {
        TestDatabase database = PostgresServer.shared().createDatabase("projection_replays");
        service = SpringApplication.run(
                ProjectionServiceApplication.class,
                "--server.port=0",
                "--spring.datasource.url=" + database.jdbcUrl(),
                "--spring.datasource.username=" + database.appUser(),
                "--spring.datasource.password=" + database.appPassword(),
                "--spring.flyway.user=" + database.ownerUser(),
                "--spring.flyway.password=" + database.ownerPassword(),
                "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + issuer.url(),
                "--dealtrail.kafka.bootstrap-servers=" + KafkaServer.shared().bootstrapServers(),
                "--dealtrail.topic.name=" + topic.name,
                "--dealtrail.intake.group=group-" + topic.name,
                "--dealtrail.intake.poll-every=50ms",
                // Whatever the speed.
                "--dealtrail.replay.longest-pause=0s");
        http = new Http(
                "http://localhost:" + service.getEnvironment().getRequiredProperty("local.server.port"),
                issuer.token("deals:read"));
        for (int seed = 0; seed < HISTORIES; seed++) {
            AggregateRef deal = new AggregateRef(AggregateType.PARTNERSHIP, "p" + seed);
            GeneratedHistory.events(seed, EVENTS).forEach(event -> chain.add(deal, event));
        }
        publish(chain.events());
    }

    /** The ids of the deals. */
    static Stream<String> ids() {
        return Stream.concat(
                Stream.of("nokia-xiaomi"), IntStream.range(0, HISTORIES).mapToObj(seed -> "p" + seed));
    }

    /** Publishes the last events of the chain, and waits until they can be read. */
    void publish(List<AppliedEvent> events) {
        topic.publish(events.stream().map(AppliedEvent::envelope).toList());
        String last = Long.toString(chain.events().size());
        await().atMost(SOON)
                .until(
                        () -> http.get("/v1/partnerships?limit=1").headers().firstValue("Projection-Position"),
                        position -> position.orElse("").equals(last));
    }

    /** All that a replay shows, which must end by itself; each frame as the AsyncAPI document describes it. */
    List<SseClient.Received> stream(String deal, String query, String... headers) {
        HttpResponse<String> answer = http.get("/v1/partnerships/" + deal + "/replay" + query, headers);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        SseClient client = new SseClient(new ByteArrayInputStream(answer.body().getBytes(UTF_8))).read();
        await().until(client::isEnded);
        assertThat(client.all())
                .flatMap(frame -> CONTRACT.complaintsOfReplay(frame.id(), frame.event(), frame.data()))
                .isEmpty();
        return client.all();
    }

    /** The steps among what was shown. */
    static List<JsonNode> steps(List<SseClient.Received> shown) {
        return shown.stream()
                .filter(each -> each.event().equals("step"))
                .map(ReplayedDeals::json)
                .toList();
    }

    static JsonNode json(SseClient.Received shown) {
        return EventJson.mapper().readTree(shown.data());
    }

    /** Applies the difference of a step. */
    static void apply(JsonNode step, Map<String, JsonNode> state) {
        for (JsonNode item : step.path("difference")) {
            String ref = item.path("factRef").asString();
            if (item.path("to").isNull()) {
                state.remove(ref);
            } else {
                state.put(ref, item.path("to"));
            }
        }
    }

    /** The facts at the dates of a step, as differences write them. */
    Map<String, JsonNode> facts(String deal, JsonNode dates) {
        Map<String, JsonNode> facts = new TreeMap<>();
        String address = "/v1/partnerships/" + deal + "/facts?limit=500&validAt="
                + dates.path("validAt").asString() + "&knownAt="
                + dates.path("knownAt").asString();
        while (!address.isEmpty()) {
            JsonNode page = http.json(address);
            for (JsonNode fact : page.path("items")) {
                facts.put(fact.path("factRef").asString(), value(fact));
            }
            address = page.path("next").asString("");
        }
        return facts;
    }

    private static JsonNode value(JsonNode fact) {
        return fact.path("value").isNull()
                ? EventJson.mapper().readTree("{\"value\":null,\"unknown\":" + fact.path("unknown") + "}")
                : fact.path("value");
    }

    @Override
    public void close() {
        service.close();
        topic.close();
        issuer.close();
    }
}
