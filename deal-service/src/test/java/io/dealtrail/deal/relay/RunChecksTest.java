package io.dealtrail.deal.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.junit.jupiter.api.Test;

/** What a run of the relay makes sure of while it goes on. */
class RunChecksTest {

    private static final PublishedTopic TOPIC = new PublishedTopic("deals.events", new Uuid(1, 2), 3);
    private static final TopicPartition SECOND = TOPIC.partition(1);
    private static final Duration EVERY = Duration.ofSeconds(2);

    private final Told topics = new Told();
    private final Passing time = new Passing();
    private final RunChecks checks = new RunChecks(topics, TOPIC, () -> {}, EVERY, time);

    @Test
    void looksOnlyWhenItIsTime() {
        topics.ends.put(SECOND, 3L);
        time.nanos = EVERY.toNanos() - 1;
        assertThatCode(() -> checks.whenDue(Map.of(SECOND, 4L))).doesNotThrowAnyException();
    }

    @Test
    void noticesThatRecordsAreGone() {
        topics.ends.put(SECOND, 4L);
        topics.stableEnds.put(SECOND, 4L);
        look(4);
        topics.ends.put(SECOND, 3L);
        assertThatThrownBy(() -> look(4)).isInstanceOf(RelayException.class).hasMessageContaining("lost");
    }

    @Test
    void noticesThatTheMarkerOfATransactionIsGone() {
        topics.ends.put(SECOND, 9L);
        topics.stableEnds.put(SECOND, 9L);
        look(9);
        topics.stableEnds.put(SECOND, 5L);
        assertThatThrownBy(() -> look(9)).isInstanceOf(RelayException.class).hasMessageContaining("hides");
    }

    @Test
    void givesTheBrokerTimeToWriteAMarker() {
        topics.ends.put(SECOND, 9L);
        topics.stableEnds.put(SECOND, 5L);
        look(9);
        topics.stableEnds.put(SECOND, 10L);
        look(9);
        assertThat(topics.looks).isEqualTo(2);
    }

    private void look(long published) {
        time.nanos += EVERY.toNanos();
        checks.whenDue(Map.of(SECOND, published));
    }

    /** A topic that is as it is told to be. */
    private static final class Told implements TopicAdmin {

        private final Map<TopicPartition, Long> ends = new HashMap<>();
        private final Map<TopicPartition, Long> stableEnds = new HashMap<>();
        private int looks;

        @Override
        public PublishedTopic describe(String name) {
            looks++;
            return TOPIC;
        }

        @Override
        public Map<TopicPartition, Long> ends(PublishedTopic topic) {
            return ends;
        }

        @Override
        public Map<TopicPartition, Long> stableEnds(PublishedTopic topic) {
            return stableEnds;
        }

        @Override
        public void create(NewTopic topic) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Map<TopicPartition, Long> begins(PublishedTopic topic) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<OpenTransaction> openTransactions(PublishedTopic topic) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void fence(String transactionalId) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void abort(OpenTransaction transaction) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() {
            // Holds nothing.
        }
    }

    /** Time that passes when it is told to. */
    private static final class Passing implements Elapsing {

        private long nanos;

        @Override
        public long nanos() {
            return nanos;
        }

        @Override
        public void await(Duration time) {
            nanos += time.toNanos();
        }
    }
}
