package io.dealtrail.deal.relay;

import org.apache.kafka.common.TopicPartition;

/**
 * A transaction that is open on a partition: behind its first record nothing can be read.
 *
 * @param coordinatorEpoch 0 where the producer never ended a transaction
 */
record OpenTransaction(TopicPartition partition, long producerId, short producerEpoch, int coordinatorEpoch) {}
