package io.dealtrail.deal.relay;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends transactions that somebody left open on the topic: behind one of them nothing can be read. */
final class OpenTransactions {

    private static final Logger LOG = LoggerFactory.getLogger(OpenTransactions.class);

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    private OpenTransactions() {}

    /**
     * The ends of the partitions once no transaction is open in front of them.
     *
     * @param lock throws where it is no longer held
     */
    static Map<TopicPartition, Long> settledEnds(
            TopicAdmin topics, PublishedTopic topic, Runnable lock, Elapsing elapsing) {
        long deadline = elapsing.nanos() + PATIENCE.toNanos();
        while (elapsing.nanos() < deadline) {
            abort(topics, topic, lock);
            Map<TopicPartition, Long> ends = topics.ends(topic);
            if (topics.stableEnds(topic).equals(ends)) {
                return ends;
            }
            elapsing.await(LOOK_AGAIN);
        }
        throw new RelayException("an open transaction hides the end of topic " + topic.name());
    }

    /**
     * Called by the one active relay, before it has opened a transaction itself: whatever is open is nobody's any more. One that was stopped in the
     * meantime and does not know that another has taken over must leave the other's transaction alone. The lock is looked at after what is open was read:
     * nobody had taken over until then, and what somebody opens later is another producer's.
     *
     * @param lock throws where it is no longer held
     */
    static void abort(TopicAdmin topics, PublishedTopic topic, Runnable lock) {
        List<OpenTransaction> all = topics.openTransactions(topic);
        if (!all.isEmpty()) {
            lock.run();
        }
        for (OpenTransaction open : all) {
            LOG.warn("an open transaction of producer {} on {} is aborted", open.producerId(), open.partition());
            topics.abort(open);
        }
    }
}
