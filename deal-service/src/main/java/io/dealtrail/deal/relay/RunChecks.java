package io.dealtrail.deal.relay;

import io.dealtrail.deal.lock.AdvisoryLock;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;

/** Makes sure from time to time that what a run began with still holds: its lock, its topic, and in it what the run has published. */
final class RunChecks {

    private final Admin admin;
    private final PublishedTopic topic;
    private final AdvisoryLock.Held lock;
    private final Duration every;
    private long last = System.nanoTime();

    RunChecks(Admin admin, PublishedTopic topic, AdvisoryLock.Held lock, Duration every) {
        this.admin = admin;
        this.topic = topic;
        this.lock = lock;
        this.every = every;
    }

    /** @param ends where each partition must end at least */
    void whenDue(Map<TopicPartition, Long> ends) {
        long now = System.nanoTime();
        if (now - last >= every.toNanos()) {
            lock.requireAlive();
            requireSameTopic();
            requireKept(ends);
            last = now;
        }
    }

    private void requireSameTopic() {
        PublishedTopic now = TopicSetup.describe(admin, topic.name());
        if (!now.equals(topic)) {
            throw new RelayException("topic " + topic.name() + " was changed or created anew");
        }
    }

    /** A broker that lost power may have lost what it had acknowledged. */
    private void requireKept(Map<TopicPartition, Long> published) {
        Map<TopicPartition, Long> ends = TopicOffsets.ends(admin, topic);
        published.forEach((partition, end) -> {
            if (ends.getOrDefault(partition, 0L) < end) {
                throw new RelayException(partition + " has lost records that were published");
            }
        });
    }
}
