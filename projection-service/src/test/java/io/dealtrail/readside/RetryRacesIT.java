package io.dealtrail.readside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.TransientDataAccessResourceException;
import tools.jackson.databind.JsonNode;

/** Retries that meet others: another operator, a failing database, a rebuild, a switch. */
class RetryRacesIT {

    private static final String BY_HAND = "--dealtrail.intake.repair-every=1h";
    private static final long POISON = 2;

    private final WholeReadSide side = new WholeReadSide();
    private final Breakage model = new Breakage();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);

    @AfterEach
    void stop() {
        goOn.countDown();
        side.close();
    }

    @Test
    void appliesEachEventOnceWhereTwoAskAtOnceAtTwoInstances() {
        Operator one = new Operator(poisoned());
        WholeReadSide.Instance second = side.startWith(model, BY_HAND);
        Operator other = new Operator(second);
        awaitAttempts(3);
        model.at(POISON, this::hold);
        CompletableFuture<JsonNode> first = retry(one);
        awaitHeld();
        CompletableFuture<JsonNode> later = retry(other);
        await().atMost(WholeReadSide.SOON)
                .until(() -> side.count("select count(*) from pg_locks where not granted") > 0);
        assertThat(later).isNotDone();
        goOn.countDown();

        assertThat(outcome(first)).isEqualTo("RESOLVED 3 of 1 live true");
        assertThat(outcome(later)).isEqualTo("RESOLVED 0 of 1 live true");
        assertThat(side.count("select count(*) from event_log")).isEqualTo(5);
        second.awaitPosition(5);
    }

    @Test
    void leavesNothingHalfDoneWhereTheDatabaseFailsInTheMiddle() {
        WholeReadSide.Instance instance = poisoned();
        Operator operator = new Operator(instance);
        model.mend();
        model.at(4, () -> {
            throw new TransientDataAccessResourceException("the connection broke");
        });
        assertThat(operator.refusal("/dead-letters/1/retry", 503)).isEqualTo("READ_STORE_UNAVAILABLE");
        assertThat(side.count("select count(*) from event_log")).isEqualTo(2);
        assertThat(side.count("select count(*) from parked_event")).isEqualTo(3);
        JsonNode letter = operator.get("/dead-letters/1").path("letter");
        assertThat(letter.path("attempts").asInt()).isEqualTo(2);
        assertThat(letter.path("retriedBy").asString()).as("was asked for").isEqualTo("tester");
        model.mend();
        assertThat(outcome(retry(operator))).isEqualTo("RESOLVED 3 of 1 live true");
    }

    @Test
    void endsInTheGenerationInWhichItBeganWhereReadersAreSwitchedMeanwhile() {
        Operator operator = new Operator(poisoned());
        operator.awaitState(operator.rebuild(), "READY");
        model.only(generation -> generation == 1).at(POISON, this::hold);
        CompletableFuture<JsonNode> before = retry(operator);
        awaitHeld();
        operator.postInTime("/rebuilds/2/switch");
        goOn.countDown();

        assertThat(outcome(before)).isEqualTo("RESOLVED 3 of 1 live false");
        assertThat(operator.get("/dead-letters").path("generation").asInt()).isEqualTo(2);
        assertThat(operator.get("/dead-letters").path("open").asInt()).isEqualTo(1);
        assertThat(operator.get("/dead-letters?generation=1").path("open").asInt())
                .isZero();
        assertThat(outcome(retry(operator))).isEqualTo("RESOLVED 3 of 2 live true");
        Tables.awaitSame(side.owner(), "public", "g2");
    }

    @Test
    void mendsAGenerationBeforeReadersAreSwitchedToIt() {
        model.only(generation -> generation == 2);
        side.topic.publish(side.store.happen("p1"), side.store.happen("p1"), side.store.happen("p2"));
        model.failAt(POISON, "not in this one");
        WholeReadSide.Instance instance = side.startWith(model, BY_HAND);
        Operator operator = new Operator(instance);
        instance.awaitPosition(3);
        operator.awaitState(operator.rebuild(), "READY");
        assertThat(operator.get("/dead-letters").path("open").asInt()).isZero();
        assertThat(operator.get("/dead-letters?generation=2").path("live").asBoolean())
                .isFalse();
        assertThat(operator.refusal("/rebuilds/2/switch", 409)).isEqualTo("GENERATION_INCOMPLETE");
        model.mend();
        JsonNode retried = operator.post("/dead-letters/retry?generation=2&count=1");
        assertThat(retried.path("generation").asInt()).isEqualTo(2);
        assertThat(retried.path("live").asBoolean()).isFalse();
        assertThat(retried.path("resolved").asInt()).isEqualTo(1);
        operator.postInTime("/rebuilds/2/switch");
        Tables.awaitSame(side.owner(), "public", "g2");
    }

    /** Of p1 the second event of four cannot be applied. */
    private WholeReadSide.Instance poisoned() {
        model.failAt(POISON, "does not understand it");
        for (String partnership : List.of("p1", "p1", "p2", "p1", "p1")) {
            side.store.happen(partnership);
        }
        side.topic.publish(side.store.events());
        WholeReadSide.Instance instance = side.startWith(model, BY_HAND);
        instance.awaitPosition(5);
        awaitAttempts(2);
        return instance;
    }

    /** One when it comes, and one by each instance that starts. */
    private void awaitAttempts(int attempts) {
        await().atMost(WholeReadSide.SOON)
                .until(() -> side.count("select coalesce(max(attempts), 0) from dead_letter") == attempts);
    }

    private void hold() {
        begun.countDown();
        try {
            goOn.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitHeld() {
        await().atMost(WholeReadSide.SOON).until(() -> begun.getCount() == 0);
    }

    private static CompletableFuture<JsonNode> retry(Operator operator) {
        return CompletableFuture.supplyAsync(
                () -> operator.post("/dead-letters/1/retry"),
                task -> Thread.ofVirtual().start(task));
    }

    private static String outcome(CompletableFuture<JsonNode> retried) {
        JsonNode answer = retried.orTimeout(WholeReadSide.SOON.toSeconds(), TimeUnit.SECONDS)
                .join();
        return "%s %d of %d live %s"
                .formatted(
                        answer.path("outcome").asString(),
                        answer.path("applied").asInt(),
                        answer.path("generation").asInt(),
                        answer.path("live").asBoolean());
    }
}
