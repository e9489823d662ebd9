package io.dealtrail.deal.relay;

import static io.dealtrail.deal.relay.KafkaCalls.answer;

import java.util.Map;
import org.apache.kafka.clients.admin.AbortTransactionSpec;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeProducersResult.PartitionProducerState;
import org.apache.kafka.clients.admin.ProducerState;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends transactions that somebody left open on the topic: behind one of them nothing can be read. */
final class OpenTransactions {

    private static final Logger LOG = LoggerFactory.getLogger(OpenTransactions.class);

    private OpenTransactions() {}

    /** Called by the one active relay, before it has opened a transaction itself: whatever is open is nobody's any more. */
    static void abort(Admin admin, PublishedTopic topic) {
        Map<TopicPartition, PartitionProducerState> states =
                answer(admin.describeProducers(topic.all()).all());
        states.forEach((partition, state) -> state.activeProducers().stream()
                .filter(producer -> producer.currentTransactionStartOffset().isPresent())
                .forEach(producer -> abort(admin, partition, producer)));
    }

    private static void abort(Admin admin, TopicPartition partition, ProducerState producer) {
        LOG.warn("an open transaction of producer {} on {} is aborted", producer.producerId(), partition);
        answer(admin.abortTransaction(new AbortTransactionSpec(
                        partition,
                        producer.producerId(),
                        (short) producer.producerEpoch(),
                        // Unknown (-1) where the producer never ended a transaction.
                        Math.max(0, producer.coordinatorEpoch().orElse(0))))
                .all());
    }
}
