package io.dealtrail.deal.relay;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** Makes sure from time to time that what a run began with still holds: its lock, its topic, and in it what the run has published. */
final class RunChecks {

    private final TopicAdmin topics;
    private final PublishedTopic topic;
    private final Runnable lock;
    private final Duration every;
    private final Elapsing elapsing;
    private Map<TopicPartition, Long> before = Map.of();
    private long last;

    /** @param lock throws where it is no longer held */
    RunChecks(TopicAdmin topics, PublishedTopic topic, Runnable lock, Duration every, Elapsing elapsing) {
        this.topics = topics;
        this.topic = topic;
        this.lock = lock;
        this.every = every;
        this.elapsing = elapsing;
        this.last = elapsing.nanos();
    }

    /**
     * Since the broker writes the markers of transactions after it has answered, only what was published by the last look must all be there.
     *
     * @param ends where each partition must end at least, soon
     */
    void whenDue(Map<TopicPartition, Long> ends) {
        long now = elapsing.nanos();
        if (now - last >= every.toNanos()) {
            lock.run();
            requireSameTopic();
            requireKept();
            requireReadable();
            before = Map.copyOf(ends);
            last = now;
        }
    }

    private void requireSameTopic() {
        PublishedTopic now = topics.describe(topic.name());
        if (!now.equals(topic)) {
            throw new RelayException("topic " + topic.name() + " was changed or created anew");
        }
    }

    /** A broker that lost power may have lost what it had acknowledged. */
    private void requireKept() {
        require(topics.ends(topic), "has lost records that were published");
    }

    /** Or of a transaction no more than the marker that ended it: its records are still there, and nobody can read them, nor what comes after them. */
    private void requireReadable() {
        require(topics.stableEnds(topic), "hides records that were published");
    }

    private void require(Map<TopicPartition, Long> found, String otherwise) {
        before.forEach((partition, end) -> {
            if (found.getOrDefault(partition, 0L) < end) {
                throw new RelayException(partition + " " + otherwise);
            }
        });
    }
}
