package io.dealtrail.projection.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dealtrail.events.EventEnvelope;
import io.dealtrail.projection.log.AppliedBatch;
import io.dealtrail.projection.log.AppliedEvent;
import io.dealtrail.testservers.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.dao.TransientDataAccessResourceException;

/** From a real topic to a real database, with everything that can be wrong on the way. */
class IntakeIT {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String OTHER_HASH = "f".repeat(64);
    private static final String OPEN_LETTERS = "select count(*) from dead_letter where resolved_at is null";
    private static final String LETTERS = "select count(*) from dead_letter";
    private static final String APPLIED = "select coalesce(sum(events), 0)::bigint from counted";
    private static final String PARKED = "select count(*) from parked_aggregate";

    private final TestStore store = new TestStore();
    private final TestTopic topic = new TestTopic();
    private final TestDatabase database = TestProjection.database();
    private final List<TestProjection> running = new ArrayList<>();

    @AfterEach
    void stop() {
        running.forEach(TestProjection::close);
        topic.close();
        store.close();
    }

    @Test
    void appliesEachEventOnceHoweverOftenAndInWhateverOrderItComes() {
        for (int i = 0; i < 200; i++) {
            store.happen("p" + i % 23);
        }
        topic.publish(store.events());
        List<EventEnvelope> again = new ArrayList<>(store.events());
        Collections.shuffle(again, new Random(4711));
        topic.publish(again);
        TestProjection projection = start();
        topic.bookmark(200);

        awaitPosition(projection, 200);
        assertThat(projection.count(APPLIED)).isEqualTo(200);
        assertThat(projection.count("select count(*) from event_log")).isEqualTo(200);
        assertThat(projection.count("select count(*) from intake_offset where next_offset > 0"))
                .isPositive();
        assertThat(projection.count(LETTERS)).isZero();
    }

    @Test
    void isBehindFromTheFirstBatchToTheLast() {
        for (int i = 0; i < 1_500; i++) {
            store.happen("p" + i % 40);
        }
        topic.publish(store.events());
        CountDownLatch hold = new CountDownLatch(1);
        TestProjection projection = start(_ -> {}, _ -> hold(hold));
        await().atMost(SOON).until(() -> projection.progress().lagEvents() > 0);
        assertThat(projection.progress().lagMillis()).isPositive();
        hold.countDown();
        awaitPosition(projection, 1_500);
        await().atMost(SOON).until(() -> projection.progress().lagEvents() == 0);
        assertThat(projection.progress().lagMillis()).isZero();
    }

    private static void hold(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Test
    void fetchesAHoleFromTheFeed() {
        EventEnvelope first = store.happen("p1");
        store.happen("p1");
        EventEnvelope third = store.happen("p1");
        topic.publish(first, third);
        TestProjection projection = start();

        awaitPosition(projection, 3);
        assertThat(projection.count(APPLIED)).isEqualTo(3);
        await().atMost(SOON).until(() -> projection.count(PARKED) == 0);
    }

    @Test
    void neverPassesAGapWhileTheFeedIsAway() {
        store.answers(false);
        EventEnvelope first = store.happen("p1");
        EventEnvelope lost = store.happen("p2");
        EventEnvelope third = store.happen("p3");
        topic.publish(first, third);
        TestProjection projection = start();

        await().atMost(SOON).until(() -> projection.count(APPLIED) == 2);
        assertThat(projection.position()).isEqualTo(1);
        store.answers(true);
        awaitPosition(projection, 3);
        assertThat(projection
                        .jdbc()
                        .sql("select hash from event_log where position = 2")
                        .query(String.class)
                        .single())
                .isEqualTo(lost.hash());
    }

    @Test
    void takesTheStoresWordForARecordWithAWrongHash() {
        EventEnvelope first = store.happen("p1");
        EventEnvelope second = store.happen("p1");
        EventEnvelope third = store.happen("p1");
        topic.publish(first, second.withHash(OTHER_HASH), third);
        TestProjection projection = start();

        awaitPosition(projection, 3);
        assertThat(projection.count(LETTERS)).isEqualTo(1);
        assertThat(projection.count(OPEN_LETTERS)).isZero();
    }

    @Test
    void takesTheStoresWordForABrokenPayload() {
        EventEnvelope first = store.happen("p1");
        EventEnvelope second = store.happen("p1");
        topic.send(topic.record(first, "{\"partnershipId\":"));
        topic.publish(second);
        TestProjection projection = start();

        awaitPosition(projection, 2);
        assertThat(projection.count(APPLIED)).isEqualTo(2);
        assertThat(projection.count(OPEN_LETTERS)).isZero();
    }

    @Test
    void keepsAnImpostorAndChangesNothing() {
        EventEnvelope first = store.happen("p1");
        EventEnvelope second = store.happen("p1");
        topic.publish(first, second, first.withHash(OTHER_HASH));
        ProducerRecord<byte[], byte[]> nobodys =
                new ProducerRecord<>(topic.name, "key".getBytes(UTF_8), "junk".getBytes(UTF_8));
        topic.send(nobodys);
        TestProjection projection = start();

        await().atMost(SOON).until(() -> projection.count(OPEN_LETTERS) == 2);
        awaitPosition(projection, 2);
        assertThat(projection.count(APPLIED)).isEqualTo(2);
        assertThat(projection
                        .jdbc()
                        .sql("select topic || convert_from(payload, 'UTF8') from dead_letter where cause = 'MALFORMED'")
                        .query(String.class)
                        .single())
                .isEqualTo(topic.name + "junk");
    }

    /** An event that the store has, and that cannot be applied all the same. */
    @Nested
    class WherePoisonIsReal {

        @Test
        void parksOnlyTheAggregateOfAnUnknownType() {
            store.happen("p1");
            store.happenUnknown("p1", null);
            store.happen("p1");
            store.happen("p2");
            topic.publish(store.events());
            TestProjection projection = start();

            awaitPosition(projection, 4);
            assertThat(projection.count(APPLIED)).isEqualTo(2);
            assertThat(projection.count(PARKED)).isEqualTo(1);
            assertThat(projection.count(OPEN_LETTERS)).isEqualTo(1);
            topic.publish(store.happen("p1"), store.happen("p2"));
            awaitPosition(projection, 6);
            assertThat(projection.count(APPLIED)).isEqualTo(3);
        }

        @Test
        void appliesWhatAFailingReadModelParkedOnceThatIsMended() {
            AtomicBoolean broken = new AtomicBoolean(true);
            Consumer<AppliedEvent> fails = event -> {
                if (broken.get() && event.envelope().position() == 2) {
                    throw new IllegalStateException("does not understand position 2");
                }
            };
            store.happen("p1");
            store.happen("p1");
            store.happen("p1");
            store.happen("p2");
            topic.publish(store.events());
            TestProjection projection = start(fails, _ -> {});

            awaitPosition(projection, 4);
            assertThat(projection.count(APPLIED)).isEqualTo(2);
            assertThat(projection.count("select count(*) from dead_letter where cause = 'READ_MODEL_FAILED'"))
                    .isEqualTo(1);
            broken.set(false);
            await().atMost(SOON).until(() -> projection.count(APPLIED) == 4);
            assertThat(projection.count(OPEN_LETTERS)).isZero();
            assertThat(projection.count("select generation from applied_watermark"))
                    .isPositive();
        }
    }

    /** Nothing is the event's fault: the batch is tried again. */
    @Nested
    class WhereTheDatabaseFails {

        @Test
        void appliesEachEventOnceAfterACrashBeforeTheCommit() {
            AtomicInteger crashes = new AtomicInteger(3);
            Consumer<AppliedBatch> crash = _ -> {
                if (crashes.getAndDecrement() > 0) {
                    throw new TransientDataAccessResourceException("the connection broke");
                }
            };
            for (int i = 0; i < 30; i++) {
                store.happen("p" + i % 3);
            }
            topic.publish(store.events());
            TestProjection projection = start(_ -> {}, crash);

            awaitPosition(projection, 30);
            assertThat(projection.count(APPLIED)).isEqualTo(30);
            assertThat(crashes.get()).isNegative();
            assertThat(projection.count(LETTERS)).isZero();
        }
    }

    /** Two instances share the partitions and the database. */
    @Nested
    class Together {

        @Test
        void applyEachEventOnceWhileTheyComeAndGo() {
            TestProjection one = start();
            for (int i = 0; i < 300; i++) {
                topic.publish(store.happen("p" + i % 17));
                if (i == 100) {
                    start();
                }
                if (i == 200) {
                    running.removeFirst().close();
                }
            }
            TestProjection other = running.getFirst();
            assertThat(other).isNotSameAs(one);
            awaitPosition(other, 300);
            assertThat(other.count(APPLIED)).isEqualTo(300);
            assertThat(other.count(LETTERS)).isZero();
        }
    }

    /** The topic is not what it was. */
    @Nested
    class WhereTheTopicChanges {

        @Test
        void readsATopicThatWasCreatedAnew() {
            publishSome(10);
            TestProjection projection = start();
            awaitPosition(projection, 10);
            topic.delete();
            topic.create();
            topic.publish(store.events());
            topic.publish(store.happen("p1"));

            awaitPosition(projection, 11);
            assertThat(projection.count(APPLIED)).isEqualTo(11);
        }

        @Test
        void replaysWithoutHarmWhereItsOffsetsAreLost() {
            publishSome(10);
            TestProjection before = start();
            awaitPosition(before, 10);
            running.removeFirst().close();
            TestProjection projection = start();
            projection.jdbc().sql("delete from intake_offset").update();
            running.removeFirst().close();
            TestProjection after = start();
            topic.publish(store.happen("p1"));

            awaitPosition(after, 11);
            assertThat(after.count(APPLIED)).isEqualTo(11);
        }

        @Test
        void startsOverWhereItsOffsetsAreBeyondTheEnd() {
            publishSome(10);
            TestProjection before = start();
            awaitPosition(before, 10);
            before.jdbc()
                    .sql("update intake_offset set next_offset = next_offset + 1000")
                    .update();
            running.removeFirst().close();
            TestProjection after = start();
            topic.publish(store.happen("p1"));

            awaitPosition(after, 11);
            assertThat(after.count(APPLIED)).isEqualTo(11);
        }

        @Test
        void refusesATopicWithAnotherPartitionCount() {
            publishSome(3);
            TestProjection projection = start();
            awaitPosition(projection, 3);
            topic.grow();
            await().atMost(SOON).until(() -> projection.status().reading().state() == IntakeStatus.State.REFUSING);
            assertThat(projection.position()).isEqualTo(3);
        }

        @Test
        void waitsForATopicThatDoesNotExist() {
            topic.delete();
            TestProjection projection = start();
            await().atMost(SOON).until(() -> projection.status().reading().state() == IntakeStatus.State.TOPIC_MISSING);
            topic.create();
            publishSome(3);

            awaitPosition(projection, 3);
        }
    }

    private void publishSome(int events) {
        for (int i = 0; i < events; i++) {
            topic.publish(store.happen("p" + i % 3));
        }
    }

    private TestProjection start() {
        return start(_ -> {}, _ -> {});
    }

    private TestProjection start(Consumer<AppliedEvent> beforeEach, Consumer<AppliedBatch> after) {
        TestProjection projection = TestProjection.start(database, topic.name, store.url(), beforeEach, after);
        running.add(projection);
        return projection;
    }

    private static void awaitPosition(TestProjection projection, long position) {
        await().atMost(SOON).until(projection::position, reached -> reached == position);
    }
}
