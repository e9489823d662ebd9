package io.dealtrail.projection.intake;

import static org.awaitility.Awaitility.await;

import io.dealtrail.events.EventEnvelope;
import io.dealtrail.testservers.TestDatabase;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A gap that whoever saw it left behind: it is filled though nothing new comes. */
class GapIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final TestStore store = new TestStore();
    private final TestTopic topic = new TestTopic();
    private final TestDatabase database = TestProjection.database();

    @BeforeEach
    void publishAllButTheSecond() {
        store.answers(false);
        EventEnvelope first = store.happen("p1");
        store.happen("p2");
        topic.publish(first, store.happen("p3"));
    }

    @AfterEach
    void stop() {
        topic.close();
        store.close();
    }

    @Test
    void isFilledByTheNextProcess() {
        applyAllThatComesAndEnd();
        store.answers(true);
        try (TestProjection next = TestProjection.start(database, topic.name, store.url())) {
            await().atMost(SOON).until(next::position, reached -> reached == 3);
        }
    }

    @Test
    void isFilledByAnInstanceThatDidNotReadWhatComesAfterIt() {
        try (TestTopic silent = new TestTopic();
                TestProjection other = TestProjection.start(database, silent.name, store.url())) {
            await().atMost(SOON).until(() -> other.status().reading().state() == IntakeStatus.State.RUNNING);
            applyAllThatComesAndEnd();
            await().atMost(SOON).until(() -> other.progress().lagEvents() > 0);
            store.answers(true);
            await().atMost(SOON).until(other::position, reached -> reached == 3);
            await().atMost(SOON).until(() -> other.progress().lagEvents() == 0);
        }
    }

    private void applyAllThatComesAndEnd() {
        try (TestProjection ending = TestProjection.start(database, topic.name, store.url())) {
            await().atMost(SOON).until(() -> ending.count("select count(*) from event_log") == 2);
        }
    }
}
