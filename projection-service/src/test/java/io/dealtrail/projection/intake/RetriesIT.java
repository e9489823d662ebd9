package io.dealtrail.projection.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.AggregateType;
import io.dealtrail.events.EventEnvelope;
import io.dealtrail.projection.log.AppliedEvent;
import io.dealtrail.testservers.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Retries by the tables: what is settled, what is not, and what nobody else notices of it. Nothing is retried by itself here. */
class RetriesIT {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String OTHER_HASH = "f".repeat(64);
    private static final AggregateRef P1 = new AggregateRef(AggregateType.PARTNERSHIP, "p1");
    private static final String OPEN = "select count(*) from dead_letter where resolved_at is null";
    private static final String APPLIED = "select coalesce(sum(events), 0)::bigint from counted";
    private static final String PARKED = "select count(*) from parked_aggregate";

    private final TestStore store = new TestStore();
    private final TestTopic topic = new TestTopic();
    private final TestDatabase database = TestProjection.database();
    private final AtomicBoolean broken = new AtomicBoolean(true);
    private @Nullable TestProjection running;

    @AfterEach
    void stop() {
        if (running != null) {
            running.close();
        }
        topic.close();
        store.close();
    }

    /** More than one page of the feed: neither the watermark nor the retry stops at its end. */
    @Test
    void countsAndAppliesAllThatWaitsHoweverMuchThatIs() {
        int waiting = 2 * Feed.PAGE + 10;
        store.happen("p1");
        IntStream.range(0, waiting).forEach(_ -> store.happen("p1"));
        store.happen("p2");
        topic.publish(store.events());
        TestProjection projection = start(failsAt(2));

        awaitPosition(projection, waiting + 2);
        assertThat(projection.count(APPLIED)).isEqualTo(2);
        broken.set(false);
        // What is woken by the last events that came may still try by itself, and be first.
        assertThat(retry(projection, P1, 1)).isBetween(0L, (long) waiting);
        assertThat(projection.count(APPLIED)).isEqualTo(waiting + 2);
        assertThat(projection.count(OPEN)).isZero();
        assertThat(projection.count(PARKED)).isZero();
        assertThat(projection.count("select count(*) from parked_event")).isZero();
        await().atMost(SOON).until(() -> projection.status().deadLetters() == 0);
        await().atMost(SOON).until(() -> projection.status().parkedAggregates() == 0);
    }

    @Test
    void closesTheLettersThatItHasPassedAndKeepsTheOneAtWhichItStops() {
        IntStream.range(0, 5).forEach(_ -> store.happen("p1"));
        topic.publish(store.events());
        AtomicBoolean second = new AtomicBoolean(true);
        TestProjection projection = start(event -> {
            if (event.envelope().position() == 4 && second.get()) {
                throw new IllegalStateException("nor position 4");
            }
            failsAt(2).accept(event);
        });
        awaitPosition(projection, 5);
        await().atMost(SOON).until(() -> projection.count("select count(*) from dead_letter where attempts = 2") == 1);

        broken.set(false);
        assertThat(retry(projection, P1, 1)).isEqualTo(2);
        assertThat(letters(projection)).containsExactly("READ_MODEL_FAILED 1 2 resolved", "READ_MODEL_FAILED 3 1 open");
        assertThat(projection.position()).isEqualTo(5);
        second.set(false);
        assertThat(retry(projection, P1, 2)).isEqualTo(2);
        assertThat(projection.count(OPEN)).isZero();
        assertThat(projection.count("select generation from applied_watermark")).isEqualTo(2);
    }

    @Test
    void changesNothingForAnImpostor() {
        EventEnvelope first = store.happen("p1");
        EventEnvelope second = store.happen("p1");
        topic.publish(first, second, first.withHash(OTHER_HASH));
        TestProjection projection = start(_ -> {});
        await().atMost(SOON).until(() -> projection.count(OPEN) == 1);

        assertThat(retry(projection, P1, 1)).isZero();
        assertThat(letters(projection)).containsExactly("DIFFERENT_HASH 0 2 open");
        assertThat(projection.count(APPLIED)).isEqualTo(2);
        assertThat(projection.count(PARKED)).isZero();
    }

    @Test
    void closesWhatTurnsOutToBeTheEventThatIsApplied() {
        EventEnvelope first = store.happen("p1");
        topic.publish(first, first.withHash(OTHER_HASH));
        TestProjection projection = start(_ -> {});
        await().atMost(SOON).until(() -> projection.count(OPEN) == 1);
        projection
                .jdbc()
                .sql("update dead_letter set cause = 'NOT_IN_STORE', headers = replace(headers, ?, ?)")
                .params(OTHER_HASH, first.hash())
                .update();

        assertThat(retry(projection, P1, 1)).isZero();
        assertThat(projection.count(OPEN)).isZero();
    }

    @Test
    void triesAgainWhatNobodyCouldRead() {
        topic.send(new ProducerRecord<>(topic.name, "key".getBytes(UTF_8), "junk".getBytes(UTF_8)));
        TestProjection projection = start(_ -> {});
        await().atMost(SOON).until(() -> projection.count(OPEN) == 1);

        assertThat(retry(projection, null, 1)).isZero();
        assertThat(letters(projection)).containsExactly("MALFORMED null 2 open");
    }

    /** As it would be once the software reads what it could not read before. */
    @Test
    void appliesWhatCanBeReadSince() {
        topic.send(new ProducerRecord<>(topic.name, "key".getBytes(UTF_8), "junk".getBytes(UTF_8)));
        TestProjection projection = start(_ -> {});
        await().atMost(SOON).until(() -> projection.count(OPEN) == 1);
        StringBuilder headers = new StringBuilder();
        EventEnvelope event = store.happen("p1");
        topic.record(event)
                .headers()
                .forEach(header -> headers.append(header.key())
                        .append(": ")
                        .append(new String(header.value(), UTF_8))
                        .append('\n'));
        projection
                .jdbc()
                .sql("update dead_letter set headers = ?, payload = ?")
                .params(headers.toString(), event.payload().getBytes(UTF_8))
                .update();

        assertThat(retry(projection, null, 1)).isEqualTo(1);
        assertThat(projection.count(OPEN)).isZero();
        assertThat(projection.position()).isEqualTo(1);
    }

    @Test
    void takesTheStoresWordOnceItAnswers() {
        EventEnvelope first = store.happen("p1");
        EventEnvelope second = store.happen("p1");
        store.answers(false);
        topic.publish(first.withHash(OTHER_HASH), second);
        TestProjection projection = start(_ -> {});
        await().atMost(SOON)
                .until(() -> projection.count("select count(*) from parked_aggregate where attempts = 1") == 1);

        assertThatThrownBy(() -> retry(projection, P1, 1)).isInstanceOf(FeedUnavailableException.class);
        assertThat(letters(projection)).containsExactly("WRONG_HASH 0 1 open");
        store.answers(true);
        assertThat(retry(projection, P1, 1)).isEqualTo(2);
        assertThat(projection.count(OPEN)).isZero();
        assertThat(projection.position()).isEqualTo(2);
    }

    /** The forged record is evidence of its own, beside the letter about the store's event at the same place. */
    @Test
    void keepsAForgeryApartFromTheEventThatItPretendsToBe() {
        EventEnvelope first = store.happen("p1");
        EventEnvelope second = store.happen("p1");
        topic.publish(first, second.withHash(OTHER_HASH));
        TestProjection projection = start(failsAt(2));
        await().atMost(SOON).until(() -> projection.count(OPEN) == 2);

        assertThat(letters(projection)).containsExactly("WRONG_HASH 1 1 open", "READ_MODEL_FAILED 1 1 open");
        broken.set(false);
        assertThat(retry(projection, P1, 2)).isEqualTo(1);
        assertThat(projection.count(OPEN)).isZero();
    }

    private Consumer<AppliedEvent> failsAt(long position) {
        return event -> {
            if (broken.get() && event.envelope().position() == position) {
                throw new IllegalStateException("does not understand position " + position);
            }
        };
    }

    private TestProjection start(Consumer<AppliedEvent> beforeEach) {
        TestProjection projection = TestProjection.start(
                database,
                topic.name,
                store.url(),
                beforeEach,
                _ -> {},
                Map.of("dealtrail.intake.repair-every", "1h", "dealtrail.intake.gap-after", "1h"));
        running = projection;
        return projection;
    }

    private static long retry(TestProjection projection, @Nullable AggregateRef aggregate, long letter) {
        return projection.retries().retry(1, aggregate, List.of(letter), "tester");
    }

    private static List<String> letters(TestProjection projection) {
        return projection.jdbc().sql("""
                        select concat_ws(' ', cause, coalesce(sequence::text, 'null'), attempts,
                            case when resolved_at is null then 'open' else 'resolved' end)
                        from dead_letter order by id""").query((row, _) -> row.getString(1)).list();
    }

    private static void awaitPosition(TestProjection projection, long position) {
        await().atMost(SOON).until(projection::position, reached -> reached == position);
    }
}
