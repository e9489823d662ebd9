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
     * meantime and does not know that another has taken over must leave the other's transaction alone. It is asked for after what is open was read:
     * what the other opens later has another epoch.
     *
     * @param own the transactional id of the relay
     * @throws RelayException if another relay has taken over
     */
    static void abort(TopicAdmin topics, PublishedTopic topic, String own) {
        List<OpenTransaction> all = topics.openTransactions(topic);
        if (!all.isEmpty() && topics.isInUse(own)) {
            throw new RelayException("another relay publishes on topic " + topic.name());
        }
        for (OpenTransaction open : all) {
            LOG.warn("an open transaction of producer {} on {} is aborted", open.producerId(), open.partition());
            topics.abort(open);
        }
    }
}
