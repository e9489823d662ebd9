package io.dealtrail.deal.relay;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends transactions that somebody left open on the topic: behind one of them nothing can be read. */
final class OpenTransactions {

    private static final Logger LOG = LoggerFactory.getLogger(OpenTransactions.class);

    private OpenTransactions() {}

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
