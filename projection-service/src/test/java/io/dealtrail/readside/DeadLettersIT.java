package io.dealtrail.readside;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.AggregateType;
import io.dealtrail.events.EventJson;
import io.dealtrail.events.EventName;
import io.dealtrail.projection.live.SseClient;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An event that cannot be applied: what operators see of it, what everybody else does not notice, and what a retry makes good. */
class DeadLettersIT {

    /** So that nothing is tried again but by the test. */
    private static final String BY_HAND = "--dealtrail.intake.repair-every=1h";

    private static final String FIRST_WORDS = "does not understand it";
    private static final String OTHER_WORDS = "still does not understand it";

    private final WholeReadSide side = new WholeReadSide();
    private final Breakage model = new Breakage();

    @AfterEach
    void stop() {
        side.close();
    }

    @Test
    void parksOnlyTheAggregateOfWhatIsUnknownAndShowsAllOfIt() {
        side.store.happen("p1");
        side.store.happenUnknown("p1", "{\"by\":\"é\"}");
        side.store.happen("p1");
        side.store.happen("p2");
        side.topic.publish(side.store.events());
        WholeReadSide.Instance instance = side.start(BY_HAND);
        Operator operator = new Operator(instance);
        instance.awaitPosition(4);
        awaitAttempts(operator, 2);
        side.topic.publish(side.store.happen("p1"), side.store.happen("p2"));
        instance.awaitPosition(6);

        assertThat(sequences(instance, "p2")).containsExactly(0L, 1L);
        assertThat(sequences(instance, "p1")).containsExactly(0L);
        JsonNode list = operator.get("/dead-letters");
        assertThat(list.path("generation").asInt()).isEqualTo(1);
        assertThat(list.path("live").asBoolean()).isTrue();
        assertThat(list.path("open").asInt()).isEqualTo(1);
        JsonNode item = list.path("items").path(0);
        assertThat(item.path("cause").asString()).isEqualTo("UNKNOWN_TYPE");
        assertThat(item.path("detail").asString()).contains("treaty-ratified");
        assertThat(item.path("state").asString()).isEqualTo("OPEN");
        assertThat(item.path("aggregate").asString()).isEqualTo("partnerships/p1");
        assertThat(item.path("sequence").asLong()).isEqualTo(1);
        assertThat(item.path("position").asLong()).isEqualTo(2);
        assertThat(item.path("type").asString()).isEqualTo("io.dealtrail.treaty-ratified.v1");
        assertThat(item.path("waiting").asInt()).isEqualTo(2);
        assertThat(item.path("payload").asString()).isEqualTo("{\"by\":\"é\"}");
        assertThat(Instant.parse(item.path("lastSeenAt").asString()))
                .isAfterOrEqualTo(item.path("firstSeenAt").asString());
        JsonNode whole = operator.get("/dead-letters/" + item.path("id").asLong());
        assertThat(whole.path("letter")).isEqualTo(item);
        assertThat(whole.path("payload").asString()).isEqualTo("{\"by\":\"é\"}");
        assertThat(whole.path("record").path("topic").asString()).isEqualTo(side.topic.name);
        assertThat(whole.path("headers").toString()).contains("ce_hash", "io.dealtrail.treaty-ratified.v1");
        assertThat(whole.path("parked").path("poisoned").asBoolean()).isTrue();
        assertThat(whole.path("parked").path("events").asInt()).isEqualTo(3);
    }

    @Test
    void appliesAllThatWaitedInOrderOnceItIsMended() {
        WholeReadSide.Instance instance = poisoned();
        Operator operator = new Operator(instance);
        model.failAt(2, OTHER_WORDS);
        JsonNode failed = operator.post("/dead-letters/1/retry");
        assertThat(failed.path("outcome").asString()).isEqualTo("FAILED");
        assertThat(failed.path("applied").asInt()).isZero();
        assertThat(failed.path("letter").path("attempts").asInt()).isEqualTo(3);
        assertThat(failed.path("letter").path("detail").asString()).contains(OTHER_WORDS);
        assertThat(failed.path("letter").path("retriedBy").asString()).isEqualTo("tester");
        assertThat(metric(instance, "dealtrail_dead_letters")).isEqualTo("1.0");
        assertThat(metric(instance, "dealtrail_parked_aggregates")).isEqualTo("1.0");

        model.mend();
        try (SseClient stream = instance.stream()) {
            await().atMost(WholeReadSide.SOON).until(() -> !stream.events().isEmpty());
            JsonNode retried = operator.post("/dead-letters/1/retry");
            assertThat(retried.path("outcome").asString()).isEqualTo("RESOLVED");
            assertThat(retried.path("applied").asInt()).isEqualTo(3);
            assertThat(retried.path("generation").asInt()).isEqualTo(1);
            assertThat(retried.path("live").asBoolean()).isTrue();
            await().atMost(WholeReadSide.SOON).until(() -> stream.saw("reset"));
        }
        assertThat(sequences(instance, "p1")).containsExactly(0L, 1L, 2L, 3L);
        assertThat(metric(instance, "dealtrail_dead_letters")).isEqualTo("0.0");
        assertThat(metric(instance, "dealtrail_parked_aggregates")).isEqualTo("0.0");
        assertThat(operator.get("/dead-letters").path("items")).isEmpty();
        JsonNode resolved =
                operator.get("/dead-letters?state=RESOLVED").path("items").path(0);
        assertThat(resolved.path("resolvedAt").asString()).isNotBlank();
        assertThat(resolved.path("waiting").asInt()).isZero();
        assertThat(letter(operator, 1).hasNonNull("parked")).isFalse();
        assertThat(operator.post("/dead-letters/1/retry").path("outcome").asString())
                .as("again")
                .isEqualTo("RESOLVED");
        isWhatARebuildMakes(operator);
    }

    private void isWhatARebuildMakes(Operator operator) {
        operator.awaitState(operator.rebuild(), "READY");
        Tables.awaitSame(side.owner(), "public", "g2");
    }

    @Test
    void takesAMendedReadModelThatWasDeployed() {
        poisoned().close();
        side.store.answers(false);
        WholeReadSide.Instance instance = side.start(BY_HAND);
        Operator operator = new Operator(instance);
        await().atMost(WholeReadSide.SOON)
                .until(() -> letter(operator, 1).path("parked").path("attempts").asInt() == 2);
        assertThat(operator.refusal("/dead-letters/1/retry", 503)).isEqualTo("DEAL_SERVICE_UNAVAILABLE");
        side.store.answers(true);
        assertThat(operator.post("/dead-letters/1/retry").path("applied").asInt())
                .isEqualTo(3);
        assertThat(sequences(instance, "p1")).containsExactly(0L, 1L, 2L, 3L);
    }

    @Test
    void retriesAllWithACountAndSaysWhatCameOfIt() {
        failing();
        side.store.append(partnership("p3"), new EventName("partnership-opened", 1), "{\"kind\":[]}");
        side.topic.send(new ProducerRecord<>(side.topic.name, "key".getBytes(UTF_8), new byte[] {(byte) 0xff}));
        Operator operator = new Operator(started());
        await().atMost(WholeReadSide.SOON)
                .until(() -> operator.get("/dead-letters").path("open").asInt() == 3);
        await().atMost(WholeReadSide.SOON).until(() -> poisonedAggregates() == 2);
        List<Integer> before = attempts(operator);

        JsonNode refused = operator.problem("/dead-letters/retry?count=2", 409);
        assertThat(refused.path("code").asString()).isEqualTo("DEAD_LETTER_COUNT");
        assertThat(refused.path("detail").asString()).contains("3 dead letters", "not 2");
        assertThat(attempts(operator)).isEqualTo(before);
        assertThat(operator.get("/dead-letters?cause=MALFORMED,BAD_PAYLOAD")
                        .path("open")
                        .asInt())
                .isEqualTo(2);
        model.mend();
        JsonNode retried = operator.post("/dead-letters/retry?count=3");
        assertThat(retried)
                .isEqualTo(
                        EventJson.mapper()
                                .readTree(
                                        "{\"generation\":1,\"live\":true,\"asked\":3,\"resolved\":1,\"unresolved\":2,\"notTried\":0,\"applied\":3,\"open\":2}"));
        assertThat(attempts(operator)).containsExactlyInAnyOrder(2, 3);
        JsonNode one = operator.post("/dead-letters/retry?count=1&aggregate=partnerships/p3");
        assertThat(one.path("unresolved").asInt()).isEqualTo(1);
        assertThat(one.path("open").asInt()).isEqualTo(1);
        long junk = operator.get("/dead-letters?cause=MALFORMED")
                .path("items")
                .path(0)
                .path("id")
                .asLong();
        assertThat(letter(operator, junk).path("payloadBase64").asString()).isEqualTo("/w==");
        assertThat(letter(operator, junk).hasNonNull("payload")).isFalse();
    }

    /** Of p1 the second event of four cannot be applied, all of p2 can. */
    private void failing() {
        model.failAt(2, FIRST_WORDS);
        for (String partnership : List.of("p1", "p1", "p2", "p1", "p1")) {
            side.store.happen(partnership);
        }
    }

    private WholeReadSide.Instance started() {
        side.topic.publish(side.store.events());
        WholeReadSide.Instance instance = side.startWith(model, BY_HAND);
        instance.awaitPosition(side.store.events().size());
        return instance;
    }

    private WholeReadSide.Instance poisoned() {
        failing();
        WholeReadSide.Instance instance = started();
        Operator operator = new Operator(instance);
        awaitAttempts(operator, 2);
        assertThat(letter(operator, 1).path("letter").path("detail").asString()).contains(FIRST_WORDS);
        return instance;
    }

    private static void awaitAttempts(Operator operator, int attempts) {
        await().atMost(WholeReadSide.SOON).until(() -> attempts(operator).equals(List.of(attempts)));
    }

    private static List<Integer> attempts(Operator operator) {
        return operator.get("/dead-letters")
                .path("items")
                .valueStream()
                .map(item -> item.path("attempts").asInt())
                .toList();
    }

    private long poisonedAggregates() {
        return side.count("select count(*) from parked_aggregate where poisoned");
    }

    private static JsonNode letter(Operator operator, long id) {
        return operator.get("/dead-letters/" + id);
    }

    private static AggregateRef partnership(String id) {
        return new AggregateRef(AggregateType.PARTNERSHIP, id);
    }

    private static List<Long> sequences(WholeReadSide.Instance instance, String partnership) {
        return instance.reader()
                .json("/v1/partnerships/" + partnership + "/timeline?axis=known")
                .path("items")
                .valueStream()
                .map(item -> item.path("sequence").asLong())
                .toList();
    }

    private static String metric(WholeReadSide.Instance instance, String name) {
        return instance.admin()
                .get("/actuator/prometheus")
                .body()
                .lines()
                .filter(line -> line.startsWith(name + "{"))
                .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                .findFirst()
                .orElseThrow();
    }
}
