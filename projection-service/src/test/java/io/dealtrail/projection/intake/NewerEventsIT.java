package io.dealtrail.projection.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.AggregateType;
import io.dealtrail.events.EventEnvelope;
import io.dealtrail.events.EventName;
import io.dealtrail.testservers.TestDatabase;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a newer deal-service publishes to a read side that does not know all of it yet. */
class NewerEventsIT {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final EventName CLOSED = new EventName("partnership-closed", 1);

    /** Numbers and characters that a reader would write otherwise. */
    private static final String MORE = "{\"reason\":\"done\",\"mood\":{\"of\":[1.10,1e3,\"\\u00e9\\/\"]}}";

    private final TestStore store = new TestStore();
    private final TestTopic topic = new TestTopic();
    private final TestDatabase database = TestProjection.database();
    private final TestProjection projection = TestProjection.start(database, topic.name, store.url());

    @AfterEach
    void stop() {
        projection.close();
        topic.close();
        store.close();
    }

    @Test
    void keepsAFieldThatItDoesNotKnowToTheLetter() {
        topic.publish(store.happen("p1"), closed("p1"));

        awaitApplied(2);
        assertThat(payload(2)).isEqualTo(MORE);
    }

    @Test
    void keepsItToTheLetterAlsoOutOfTheFeed() {
        EventEnvelope opened = store.happen("p1");
        closed("p1");
        topic.publish(opened, store.happen("p1"));

        awaitApplied(3);
        assertThat(payload(2)).isEqualTo(MORE);
        assertThat(projection.count("select count(*) from dead_letter")).isZero();
    }

    @Test
    void keepsItToTheLetterAlsoWhileItIsParked() {
        store.answers(false);
        EventEnvelope opened = store.happen("p1");
        EventEnvelope closed = closed("p1");
        topic.publish(closed);
        await().atMost(SOON).until(() -> projection.count("select count(*) from parked_event") == 1);
        assertThat(projection.position()).isZero();
        topic.publish(opened);
        store.answers(true);

        awaitApplied(2);
        assertThat(payload(2)).isEqualTo(MORE);
        assertThat(projection.count("select count(*) from dead_letter")).isZero();
    }

    /** The revision is part of the name: what is known in an older form is not half known. */
    @Test
    void parksARevisionThatItDoesNotKnowAndGoesOnWithOthers() {
        topic.publish(
                store.happen("p1"),
                store.append(partnership("p1"), new EventName("partnership-closed", 2), "{\"why\":\"done\"}"),
                store.happen("p1"),
                store.happen("p2"));

        awaitPosition(4);
        assertThat(projection.count("select count(*) from event_log")).isEqualTo(2);
        assertThat(projection
                        .jdbc()
                        .sql("select cause || ' ' || sequence || ' ' || convert_from(payload, 'UTF8') from dead_letter")
                        .query(String.class)
                        .single())
                .startsWith("UNKNOWN_TYPE 1 ")
                .contains("{\"why\":\"done\"}");
        assertThat(projection.count("select count(*) from parked_event")).isEqualTo(2);
    }

    private EventEnvelope closed(String partnership) {
        return store.append(partnership(partnership), CLOSED, MORE);
    }

    private static AggregateRef partnership(String id) {
        return new AggregateRef(AggregateType.PARTNERSHIP, id);
    }

    private String payload(long position) {
        return projection
                .jdbc()
                .sql("select payload from event_log where position = ?")
                .param(position)
                .query(String.class)
                .single();
    }

    private void awaitApplied(long events) {
        awaitPosition(events);
        assertThat(projection.count("select count(*) from event_log")).isEqualTo(events);
    }

    private void awaitPosition(long position) {
        await().atMost(SOON).until(projection::position, reached -> reached == position);
    }
}
