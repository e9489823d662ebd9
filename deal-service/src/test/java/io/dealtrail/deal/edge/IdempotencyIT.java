package io.dealtrail.deal.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealtrail.testservers.KafkaServer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** One key, one command: again, at the same time, elsewhere. */
class IdempotencyIT {

    private final RunningService service = RunningService.shared();
    private final Client client = service.client();

    @Test
    void givesTheFirstAnswerAgain() {
        Deals deals = Deals.open(client);
        String key = UUID.randomUUID().toString();
        Answer first = deals.sign("A1", "Idempotency-Key", key).isStatus(201);
        deals.sign("A2").isStatus(201);
        Answer again = deals.sign("A1", "Idempotency-Key", key).isStatus(201);
        assertThat(again.header("Idempotent-Replayed")).hasValue("true");
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(again.header("ETag")).hasValue("\"2\"");
        assertThat(first.header("Idempotent-Replayed")).isEmpty();
    }

    @Test
    void takesTheSameBodyInAnotherSpelling() {
        Deals deals = Deals.open(client);
        String key = UUID.randomUUID().toString();
        deals.sign("A1", "Idempotency-Key", key).isStatus(201);
        String spelt = "{ \"sources\" : [\"%s\"],".formatted(deals.source)
                + deals.signing("A1")
                        .replace(",\"sources\":[\"" + deals.source + "\"]", "")
                        .substring(1);
        Answer again = client.command(deals.path("sign-agreement"), spelt, "Idempotency-Key", key);
        assertThat(again.isStatus(201).header("Idempotent-Replayed")).hasValue("true");
    }

    @Test
    void refusesTheKeyForAnotherBodyOrTarget() {
        Deals deals = Deals.open(client);
        Deals others = Deals.open(client);
        String key = UUID.randomUUID().toString();
        deals.sign("A1", "Idempotency-Key", key).isStatus(201);
        deals.sign("A2", "Idempotency-Key", key).isProblem(422, "COMMAND_ID_REUSED");
        others.sign("A1", "Idempotency-Key", key).isProblem(422, "COMMAND_ID_REUSED");
        client.command(deals.path("sign-agreement") + "?dryRun=true", deals.signing("A3"), "Idempotency-Key", key)
                .isProblem(422, "COMMAND_ID_REUSED");
        assertThat(deals.history().json()).hasSize(2);
    }

    @Test
    void triesACommandOutUnderAKeyThatWasUsedForIt() {
        Deals deals = Deals.open(client);
        String key = UUID.randomUUID().toString();
        deals.sign("A1", "Idempotency-Key", key).isStatus(201);
        Answer dry = client.command(
                        deals.path("sign-agreement") + "?dryRun=true", deals.signing("A1"), "Idempotency-Key", key)
                .isStatus(200);
        assertThat(dry.json().path("events")).isEmpty();
        assertThat(dry.json().has("position")).isFalse();
    }

    @Test
    void remembersACommandThatChangedNothing() {
        Deals deals = Deals.open(client);
        deals.sign("A1").isStatus(201);
        String key = UUID.randomUUID().toString();
        Answer nothing = deals.sign("A1", "Idempotency-Key", key).isStatus(200);
        deals.sign("A2").isStatus(201);
        Answer again = deals.sign("A1", "Idempotency-Key", key).isStatus(200);
        assertThat(again.header("Idempotent-Replayed")).hasValue("true");
        assertThat(again.json()).isEqualTo(nothing.json());
    }

    @Test
    void storesTwentyParallelPostsWithOneKeyOnce() throws Exception {
        Deals deals = Deals.open(client);
        String key = UUID.randomUUID().toString();
        List<Answer> answers = inParallel(20, _ -> deals.sign("A1", "Idempotency-Key", key));
        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isIn(201, 409));
        assertThat(answers.stream().filter(answer -> answer.status() == 409))
                .allSatisfy(answer -> assertThat(
                                answer.isProblem(409, "COMMAND_IN_PROGRESS").header("Retry-After"))
                        .isPresent());
        assertThat(deals.sign("A1", "Idempotency-Key", key).isStatus(201).header("Idempotent-Replayed"))
                .hasValue("true");
        assertThat(deals.history().json()).hasSize(2);
    }

    @Test
    void storesParallelPostsToTwoInstancesOnce() throws Exception {
        try (RunningService other = RunningService.start(
                service.database(), KafkaServer.shared().bootstrapServers(), service.issuer(), Map.of())) {
            Deals deals = Deals.open(client);
            Client second = other.client();
            String key = UUID.randomUUID().toString();
            List<Answer> answers = inParallel(
                    12,
                    index -> (index % 2 == 0 ? client : second)
                            .command(deals.path("sign-agreement"), deals.signing("A1"), "Idempotency-Key", key));
            assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isIn(201, 409));
            assertThat(second.command(deals.path("sign-agreement"), deals.signing("A1"), "Idempotency-Key", key)
                            .isStatus(201)
                            .header("Idempotent-Replayed"))
                    .hasValue("true");
            assertThat(deals.history().json()).hasSize(2);
        }
    }

    @Test
    void letsWritersWithoutAVersionAllThrough() throws Exception {
        Deals deals = Deals.open(client);
        List<Answer> answers = inParallel(16, index -> deals.sign("A" + index));
        assertThat(answers).allSatisfy(answer -> answer.isStatus(201));
        assertThat(deals.history().json()).hasSize(17);
    }

    @Test
    void letsOneOfManyWritersWithOneVersionWin() throws Exception {
        Deals deals = Deals.open(client);
        List<Answer> answers = inParallel(8, index -> deals.sign("A" + index, "If-Match", "\"1\""));
        assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.status() == 412)).hasSize(7);
    }

    private static List<Answer> inParallel(int count, IntFunction<Answer> call) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> running = IntStream.range(0, count)
                    .mapToObj(index -> threads.submit(() -> call.apply(index)))
                    .toList();
            threads.shutdown();
            assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
            return running.stream().map(Future::resultNow).toList();
        }
    }
}
