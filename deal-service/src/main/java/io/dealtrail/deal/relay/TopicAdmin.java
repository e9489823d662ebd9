package io.dealtrail.deal.relay;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.TopicPartition;

/** What the relay asks of the broker about a topic, and has done to it; failures come as Kafka's own exceptions. */
interface TopicAdmin extends AutoCloseable {

    /**
     * What a topic is like.
     *
     * @throws org.apache.kafka.common.errors.UnknownTopicOrPartitionException if there is none of this name
     */
    PublishedTopic describe(String name);

    /**
     * Creates a topic, which is there for who describes it then.
     *
     * @throws org.apache.kafka.common.errors.TopicExistsException if there is one of this name
     */
    void create(NewTopic topic);

    /** Where the partitions begin. */
    Map<TopicPartition, Long> begins(PublishedTopic topic);

    /** Behind the last record that each partition has. */
    Map<TopicPartition, Long> ends(PublishedTopic topic);

    /** Behind the last record that is not part of an open transaction or behind one. */
    Map<TopicPartition, Long> stableEnds(PublishedTopic topic);

    /** The transactions that are open on the topic, whosoever they are. */
    List<OpenTransaction> openTransactions(PublishedTopic topic);

    /** Whoever has used this transactional id can publish no more, and what was open is ended, when it returns. */
    void fence(String transactionalId);

    /** Ends a transaction where it is open; fails where its producer has gone on to another since. */
    void abort(OpenTransaction transaction);

    @Override
    void close();
}
